import { type MouseEvent, useCallback, useMemo, useState } from 'react';
import { valueAxisTitle } from '../../core/figure/axis-title.ts';
import { knownAlive } from '../../core/statistics/known-alive.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { expectedWeeks } from '../../core/statistics/unbroken-runs.ts';
import type { StudyCourse } from '../../core/study/overview.ts';
import { useLanguage, useSay } from '../language.tsx';
import { AliveTable } from './alive-table.tsx';
import type { Domain } from './axis-ticks.ts';
import { ChartDrawing } from './chart-drawing.tsx';
import { ChartKey } from './chart-key.tsx';
import { chartLayout } from './chart-layout.ts';
import { ChartPointer } from './chart-pointer.tsx';
import { armLines } from './chart-rows.ts';
import type { ChartSettings } from './chart-settings.ts';
import './chart.css';
import { NTable } from './n-table.tsx';
import { pointedAt } from './nearest.ts';
import { tickText, weekText } from './number-format.ts';
import { type Pointed, samePointed } from './pointed.ts';
import { PointedNumbers } from './pointed-numbers.tsx';
import type { ShownArm } from './shown-arms.ts';
import { placedEvents } from './subject-events.tsx';
import { useSize } from './use-size.ts';
import { useWeekDrag } from './use-week-drag.ts';
import { rowsByArmAndWeek, type VisitColumn } from './visit-columns.ts';

/** The chart of a series with the table of n under it; pointing reads the numbers, clicking opens where they came from, dragging shows some weeks. */
export function TrajectoryChart({
  trajectory,
  course,
  settings,
  arms,
  allVisits,
  visits,
  ends,
  decimals,
  onSubject,
  onList,
  onZoom,
}: {
  trajectory: Trajectory;
  course: StudyCourse;
  settings: ChartSettings;
  arms: readonly ShownArm[];
  allVisits: readonly VisitColumn[];
  /** The visits that are shown, between `ends`. */
  visits: readonly VisitColumn[];
  ends: Domain;
  /** Decimals of the series' numbers. */
  decimals: number;
  onSubject: (subject: string, week: number) => void;
  onList: (arm: string, week: number) => void;
  onZoom: (weeks: Domain | null) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const [measure, size] = useSize();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const point = useCallback((next: Pointed | null) => {
    setPointed((before) => (samePointed(before, next) ? before : next));
  }, []);

  const { center, spread, scale, change, individuals, shape, weekAxis, infusions, low, high, multiples } = settings;
  const lines = useMemo(() => armLines(trajectory, allVisits, center, spread), [trajectory, allVisits, center, spread]);
  const rowAt = useMemo(() => rowsByArmAndWeek(trajectory), [trajectory]);
  const subjects = useMemo(() => {
    const visible = new Set(arms.filter((arm) => arm.visible).map((arm) => arm.name));
    return individuals ? trajectory.subjects.filter(({ arm }) => visible.has(arm)) : [];
  }, [trajectory, individuals, arms]);
  const expected = useMemo(() => expectedWeeks(trajectory), [trajectory]);
  const reference = useMemo(
    // A normal range is of values, not of their changes.
    () => (change === 'none' ? { low, high, multiples } : { low: null, high: null, multiples: false }),
    [change, low, high, multiples],
  );
  const layout = useMemo(() => {
    if (size === null) return null;
    const how = {
      scale,
      individuals,
      weekAxis,
      infusions,
      boxes: shape === 'box',
      also: [reference.low, reference.high],
    };
    return chartLayout({ trajectory, arms, lines, visits, size, ends, ...how });
  }, [trajectory, arms, lines, visits, size, ends, scale, individuals, weekAxis, infusions, shape, reference]);
  const events = useMemo(() => {
    if (!settings.events || !individuals) return [];
    const indices = new Map(arms.map(({ name, index }) => [name, index]));
    return placedEvents(subjects, course, (arm) => indices.get(arm) ?? 0, settings.subject);
  }, [settings.events, settings.subject, individuals, subjects, course, arms]);
  const alive = useMemo(() => {
    const days = new Map(trajectory.visits.map(({ week, daysBefore }) => [week, daysBefore]));
    const at = visits.map(({ week }) => ({ week, daysBefore: days.get(week) ?? 0 }));
    const of = new Set(trajectory.subjects.map(({ subject }) => subject));
    const followed = course.followUps.filter(({ subject }) => of.has(subject));
    return knownAlive(
      followed,
      arms.map(({ name }) => name),
      at,
    );
  }, [course, arms, visits, trajectory]);
  const showTick = useMemo(
    () => tickText(language, layout?.axis.ticks ?? [], scale === 'linear'),
    [language, layout?.axis.ticks, scale],
  );
  const multipleName = useCallback((times: number) => say('explore.multiple', { times }), [say]);
  const drag = useWeekDrag(
    visits.map(({ week }) => week),
    layout?.geometry.x ?? null,
    onZoom,
  );

  const near = (event: MouseEvent): Pointed | null => {
    if (layout === null) return null;
    const box = event.currentTarget.getBoundingClientRect();
    const shown = {
      weeks: visits.map(({ week }) => week),
      lines: lines.filter((line) => arms[line.index]?.visible),
      subjects,
      expected,
      armIndex: (name: string) => arms.find((arm) => arm.name === name)?.index ?? 0,
    };
    return pointedAt(layout.geometry, shown, { x: event.clientX - box.left, y: event.clientY - box.top });
  };
  const open = (target: Pointed | null) => {
    if (target === null) return;
    if (target.subject !== null) onSubject(target.subject, target.week);
    else if (target.arm !== null) onList(target.arm, target.week);
  };

  const title = valueAxisTitle(trajectory.series, change, language);
  return (
    <div className="trajectory-chart">
      <div className="chart-area" ref={measure}>
        {layout === null ? null : (
          <>
            <div
              role="img"
              aria-label={say('trajectories.chart-description', {
                title,
                how: say(`statistics.${center}`),
                arms: arms.flatMap((arm) => (arm.visible ? [arm.name] : [])).join(', '),
                first: weekText(visits[0]?.week ?? 0),
                last: weekText(visits.at(-1)?.week ?? 0),
              })}
            >
              <ChartDrawing
                geometry={layout.geometry}
                axis={layout.axis}
                scale={scale}
                columns={layout.columns}
                arms={arms}
                lines={lines}
                subjects={subjects}
                subjectLines={settings.subjectMarks === 'lines'}
                events={events}
                shape={shape}
                infusions={infusions}
                reference={reference}
                multipleName={multipleName}
                rowAt={rowAt}
                expected={expected}
                valueTitle={title}
                weekTitle={say('trajectories.week-axis')}
                showValue={showTick}
                zeroLine={change !== 'none'}
              />
            </div>
            <svg
              className="chart-pointer"
              data-on={pointed !== null && (pointed.arm !== null || pointed.subject !== null)}
              width={layout.geometry.width}
              height={layout.geometry.height}
              aria-hidden="true"
              onPointerDown={drag.onPointerDown}
              onPointerMove={(event) => {
                drag.onPointerMove(event);
                point(near(event));
              }}
              onPointerLeave={() => point(null)}
              onPointerCancel={() => drag.end()}
              onClick={(event) => {
                if (!drag.end()) open(near(event));
              }}
            >
              {drag.band === null ? null : (
                <rect
                  className="drag-band"
                  x={Math.min(drag.band.from, drag.band.to)}
                  y={layout.geometry.plot.top}
                  width={Math.abs(drag.band.to - drag.band.from)}
                  height={layout.geometry.plot.height}
                />
              )}
              <ChartPointer
                geometry={layout.geometry}
                arms={arms}
                lines={lines}
                subjects={trajectory.subjects}
                expected={expected}
                pointed={pointed}
                openSubject={settings.subject}
                openWeek={settings.week}
              />
            </svg>
            {pointed === null || drag.band !== null ? null : (
              <PointedNumbers
                geometry={layout.geometry}
                trajectory={trajectory}
                settings={settings}
                arms={arms}
                lines={lines}
                visits={visits}
                decimals={decimals}
                pointed={pointed}
              />
            )}
          </>
        )}
      </div>
      {layout === null ? null : (
        <>
          <NTable
            trajectory={trajectory}
            arms={arms}
            columns={layout.columns}
            visits={visits}
            allWeeks={allVisits.map(({ week }) => week)}
            ends={ends}
            gutter={layout.geometry.plot.left}
            cellWidth={layout.cellWidth}
            onPoint={point}
            onList={onList}
            onZoom={onZoom}
          />
          <AliveTable
            alive={alive}
            arms={arms}
            columns={layout.columns}
            visits={visits}
            gutter={layout.geometry.plot.left}
            cellWidth={layout.cellWidth}
          />
        </>
      )}
      <ChartKey visits={visits} rows={trajectory.rows} subjects={subjects} events={events} shape={shape} />
    </div>
  );
}
