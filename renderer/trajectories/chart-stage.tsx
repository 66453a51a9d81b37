import { type MouseEvent, type PointerEvent, useMemo } from 'react';
import { valueAxisTitle } from '../../core/figure/axis-title.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import type { StudyCourse } from '../../core/study/overview.ts';
import { useLanguage, useSay } from '../language.tsx';
import type { Domain } from './axis-ticks.ts';
import { ChartDrawing } from './chart-drawing.tsx';
import type { ChartLayout } from './chart-layout.ts';
import { ChartPointer } from './chart-pointer.tsx';
import type { ChartSettings } from './chart-settings.ts';
import { pointedAt } from './nearest.ts';
import { tickText, weekText } from './number-format.ts';
import type { Pointed } from './pointed.ts';
import { PointedNumbers } from './pointed-numbers.tsx';
import type { ReferenceWords } from './reference-lines.tsx';
import type { ShownArm } from './shown-arms.ts';
import { useChartDrag } from './use-chart-drag.ts';
import type { ChartModel } from './use-chart-model.ts';
import type { VisitColumn } from './visit-columns.ts';

/** The chart in its box, and all that the pointer does on it: it reads numbers, opens a subject or a list, chooses weeks and moves through them. */
export function ChartStage({
  trajectory,
  course,
  model,
  layout: { geometry, axis, columns },
  settings,
  arms,
  visits,
  allWeeks,
  ends,
  decimals,
  pointed,
  onPoint,
  onSubject,
  onList,
  onZoom,
}: {
  trajectory: Trajectory;
  course: StudyCourse;
  model: ChartModel;
  layout: ChartLayout;
  settings: ChartSettings;
  arms: readonly ShownArm[];
  visits: readonly VisitColumn[];
  allWeeks: readonly number[];
  ends: Domain;
  decimals: number;
  pointed: Pointed | null;
  onPoint: (pointed: Pointed | null) => void;
  onSubject: (subject: string, week: number) => void;
  onList: (arm: string, week: number) => void;
  onZoom: (weeks: Domain | null, replace?: boolean) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const { center, scale, change, weekAxis, from, to } = settings;
  const { lines, subjects, expected } = model;
  const weeks = useMemo(() => visits.map(({ week }) => week), [visits]);
  const zoomed = from !== null || to !== null;
  const showTick = useMemo(() => tickText(language, axis.ticks, scale === 'linear'), [language, axis.ticks, scale]);
  const referenceWords = useMemo(
    (): ReferenceWords => ({
      multiple: (times) => say('explore.multiple', { times }),
      of: (band) => say(`explore.range-${band}`),
    }),
    [say],
  );
  const near = useMemo(() => {
    const indices = new Map(arms.map(({ name, index }) => [name, index]));
    const armIndex = (name: string) => indices.get(name) ?? 0;
    const drawn = lines.filter((line) => arms[line.index]?.visible);
    return { weeks, lines: drawn, subjects, expected, armIndex };
  }, [weeks, lines, arms, subjects, expected]);
  const drag = useChartDrag({ geometry, weeks, allWeeks, ends, weekAxis, zoomed, onZoom });

  const at = (event: MouseEvent): Pointed | null => {
    const box = event.currentTarget.getBoundingClientRect();
    return pointedAt(geometry, near, { x: event.clientX - box.left, y: event.clientY - box.top });
  };
  const open = (target: Pointed | null) => {
    if (target === null) return;
    if (target.subject !== null) onSubject(target.subject, target.week);
    else if (target.arm !== null) onList(target.arm, target.week);
  };
  const { plot, width, height } = geometry;
  const foot = plot.top + plot.height;
  const title = valueAxisTitle(trajectory.series, change, language);
  return (
    <>
      <div
        role="img"
        aria-label={say('trajectories.chart-description', {
          title,
          how: say(`statistics.${center}`),
          arms: arms.flatMap((arm) => (arm.visible ? [arm.name] : [])).join(', '),
          first: weekText(weeks[0] ?? 0),
          last: weekText(weeks.at(-1) ?? 0),
        })}
      >
        <ChartDrawing
          geometry={geometry}
          axis={axis}
          scale={scale}
          columns={columns}
          arms={arms}
          lines={lines}
          subjects={subjects}
          subjectLines={settings.subjectMarks === 'lines'}
          events={model.events}
          openSubject={model.events.length === 0 ? null : settings.subject}
          shape={settings.shape}
          infusions={settings.infusions}
          reference={model.reference}
          referenceWords={referenceWords}
          rowAt={model.rowAt}
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
        data-panning={drag.panning}
        width={width}
        height={height}
        aria-hidden="true"
        onPointerDown={drag.onPointerDown}
        onPointerMove={(event: PointerEvent) => {
          drag.onPointerMove(event);
          onPoint(drag.panning ? null : at(event));
        }}
        onPointerLeave={() => onPoint(null)}
        onPointerCancel={drag.cancel}
        onClick={(event) => {
          if (!drag.end()) open(at(event));
        }}
      >
        {zoomed ? (
          <rect className="pan-strip" x={plot.left} y={foot} width={plot.width} height={height - foot}>
            <title>{say('explore.pan-hint')}</title>
          </rect>
        ) : null}
        {drag.band === null ? null : (
          <rect
            className="drag-band"
            x={Math.min(drag.band.from, drag.band.to)}
            y={plot.top}
            width={Math.abs(drag.band.to - drag.band.from)}
            height={plot.height}
          />
        )}
        <ChartPointer
          geometry={geometry}
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
          geometry={geometry}
          trajectory={trajectory}
          course={course}
          settings={settings}
          arms={arms}
          lines={lines}
          visits={visits}
          decimals={decimals}
          pointed={pointed}
        />
      )}
    </>
  );
}
