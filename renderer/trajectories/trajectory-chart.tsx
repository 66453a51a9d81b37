import { type MouseEvent, useCallback, useMemo, useState } from 'react';
import { valueAxisTitle } from '../../core/figure/axis-title.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { expectedWeeks } from '../../core/statistics/unbroken-runs.ts';
import { useLanguage, useSay } from '../language.tsx';
import { ChartDrawing } from './chart-drawing.tsx';
import { ChartKey } from './chart-key.tsx';
import { chartLayout } from './chart-layout.ts';
import { ChartPointer } from './chart-pointer.tsx';
import { armLines } from './chart-rows.ts';
import type { ChartSettings } from './chart-settings.ts';
import { NTable } from './n-table.tsx';
import { pointedAt } from './nearest.ts';
import { tickText, weekText } from './number-format.ts';
import { type Pointed, samePointed } from './pointed.ts';
import { PointedNumbers } from './pointed-numbers.tsx';
import type { ShownArm } from './shown-arms.ts';
import { useSize } from './use-size.ts';
import type { VisitColumn } from './visit-columns.ts';

/** The chart of a series with the table of n under it; pointing reads the numbers, clicking opens where they came from. */
export function TrajectoryChart({
  trajectory,
  settings,
  arms,
  visits,
  decimals,
  onSubject,
  onList,
}: {
  trajectory: Trajectory;
  settings: ChartSettings;
  arms: readonly ShownArm[];
  visits: readonly VisitColumn[];
  /** Decimals of the series' numbers. */
  decimals: number;
  onSubject: (subject: string, week: number) => void;
  onList: (arm: string, week: number) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const [measure, size] = useSize();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const point = useCallback((next: Pointed | null) => {
    setPointed((before) => (samePointed(before, next) ? before : next));
  }, []);

  const { center, spread, scale, change, individuals } = settings;
  const lines = useMemo(() => armLines(trajectory, visits, center, spread), [trajectory, visits, center, spread]);
  const subjects = useMemo(() => {
    const visible = new Set(arms.filter((arm) => arm.visible).map((arm) => arm.name));
    return individuals ? trajectory.subjects.filter(({ arm }) => visible.has(arm)) : [];
  }, [trajectory, individuals, arms]);
  const expected = useMemo(() => expectedWeeks(trajectory), [trajectory]);
  const layout = useMemo(
    () => (size === null ? null : chartLayout({ trajectory, arms, lines, visits, scale, individuals, size })),
    [trajectory, arms, lines, visits, scale, individuals, size],
  );
  const showTick = useMemo(
    () => tickText(language, layout?.axis.ticks ?? [], scale === 'linear'),
    [language, layout?.axis.ticks, scale],
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
              onPointerMove={(event) => point(near(event))}
              onPointerLeave={() => point(null)}
              onClick={(event) => open(near(event))}
            >
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
            {pointed === null ? null : (
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
        <NTable
          trajectory={trajectory}
          arms={arms}
          columns={layout.columns}
          visits={visits}
          gutter={layout.geometry.plot.left}
          cellWidth={layout.cellWidth}
          onPoint={point}
          onList={onList}
        />
      )}
      <ChartKey visits={visits} rows={trajectory.rows} subjects={subjects} />
    </div>
  );
}
