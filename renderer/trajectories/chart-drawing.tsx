import { memo, useMemo } from 'react';
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts';
import type { Scale } from '../../core/figure/recipe.ts';
import type { ArmWeekSummary } from '../../core/statistics/summary.ts';
import type { SubjectTrajectory } from '../../core/statistics/trajectory.ts';
import { ArmLines } from './arm-lines.tsx';
import { ArmMarks } from './arm-marks.tsx';
import { ArmRibbons } from './arm-ribbons.tsx';
import type { ValueAxis } from './axis-ticks.ts';
import { type ChartGeometry, plotRightMargin, tickLength } from './chart-geometry.ts';
import type { Reference } from './chart-reference.ts';
import type { ArmLine } from './chart-rows.ts';
import type { Shape } from './chart-settings.ts';
import { InfusionStrips } from './infusion-strips.tsx';
import type { PlacedEvent } from './placed-events.ts';
import { ReferenceLines, type ReferenceWords } from './reference-lines.tsx';
import type { ShownArm } from './shown-arms.ts';
import { SubjectEvents } from './subject-events.tsx';
import { SubjectLines } from './subject-lines.tsx';
import { fittedTitle, textWidth } from './text-width.ts';
import { type WeekColumn, WeekTick } from './week-tick.tsx';

/**
 * The drawing itself: axes, subjects, arms' lines and marks. Memoised, so that a moving pointer never draws it again. The chart library draws the
 * grid and the axes; all else is plain paths, for each line that it keeps costs a round through its store.
 */
export const ChartDrawing = memo(function ChartDrawing({
  geometry,
  axis,
  scale,
  columns,
  arms,
  lines,
  subjects,
  subjectLines,
  events,
  openSubject,
  expected,
  shape,
  infusions,
  reference,
  referenceWords,
  rowAt,
  valueTitle,
  weekTitle,
  showValue,
  zeroLine,
}: {
  geometry: ChartGeometry;
  axis: ValueAxis;
  scale: Scale;
  columns: readonly WeekColumn[];
  arms: readonly ShownArm[];
  lines: readonly ArmLine[];
  /** The subjects behind the arms, none if they are switched off. */
  subjects: readonly SubjectTrajectory[];
  /** True for lines, false for dots alone. */
  subjectLines: boolean;
  events: readonly PlacedEvent[];
  /** The subject that is looked at. */
  openSubject: string | null;
  shape: Shape;
  /** Whether the arms' infusion weeks are shown. */
  infusions: boolean;
  reference: Reference;
  referenceWords: ReferenceWords;
  rowAt: (arm: string, week: number) => ArmWeekSummary | null;
  /** Weeks at which a line without a value is broken. */
  expected: readonly number[];
  valueTitle: string;
  weekTitle: string;
  showValue: (value: number) => string;
  /** True where zero means no change: a line is drawn there. */
  zeroLine: boolean;
}) {
  const { plot, place } = geometry;
  const foot = plot.top + plot.height;
  const byWeek = useMemo(() => new Map(columns.map((column) => [place(column.week), column])), [columns, place]);
  const weeks = useMemo(() => columns.map((column) => ({ x: place(column.week) })), [columns, place]);
  const infused = useMemo(
    () => (infusions ? arms.filter((arm) => arm.arm.infusionWeeks.length > 0) : []),
    [arms, infusions],
  );
  // The title stands beside the widest tick, not at the far edge of a gutter that is as wide as the arms' names.
  const widest = Math.max(0, ...axis.ticks.map((tick) => textWidth(showValue(tick))));
  const titleOffset = Math.max(4, plot.left - widest - 34);
  return (
    <ComposedChart
      width={geometry.width}
      height={geometry.height}
      margin={{ top: plot.top, right: plotRightMargin, bottom: 0, left: 0 }}
      data={weeks}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} className="grid" />
      <XAxis
        dataKey="x"
        type="number"
        domain={[...geometry.weekDomain]}
        ticks={columns.map((column) => place(column.week))}
        interval={0}
        niceTicks="none"
        allowDataOverflow
        height={geometry.height - foot}
        tickSize={tickLength}
        tick={({ payload }: { payload: { value: number } }) => (
          <WeekTick column={byWeek.get(payload.value)} y={foot + tickLength} text={geometry.height - 5} />
        )}
      />
      <YAxis
        type="number"
        width={plot.left}
        domain={[...axis.domain]}
        ticks={[...axis.ticks]}
        interval={0}
        scale={scale === 'linear' ? 'linear' : 'log'}
        niceTicks="none"
        allowDataOverflow
        tickSize={tickLength}
        tickFormatter={showValue}
        label={{
          value: fittedTitle(valueTitle, plot.height),
          angle: -90,
          position: 'insideLeft',
          offset: titleOffset,
          className: 'value-title',
        }}
      />
      {zeroLine && axis.domain[0] < 0 && axis.domain[1] > 0 ? (
        <path className="zero-line" d={`M${plot.left},${geometry.y(0)}H${plot.left + plot.width}`} />
      ) : null}
      {/* In line with the weeks, where the arms' names stand in the table under them. */}
      <text className="week-title" x={plot.left - 12} y={geometry.height - 5} textAnchor="end">
        {weekTitle}
      </text>
      <ReferenceLines geometry={geometry} reference={reference} words={referenceWords} />
      <InfusionStrips geometry={geometry} arms={infused} />
      <SubjectLines
        geometry={geometry}
        arms={arms}
        subjects={subjects}
        expected={expected}
        withLines={subjectLines}
        clip="plot-area"
      />
      {shape === 'ribbon' ? <ArmRibbons geometry={geometry} arms={arms} lines={lines} /> : null}
      <ArmLines geometry={geometry} arms={arms} lines={lines} grounded={subjects.length > 0} />
      <ArmMarks geometry={geometry} arms={arms} lines={lines} shape={shape} rowAt={rowAt} />
      <SubjectEvents geometry={geometry} arms={arms} events={events} open={openSubject} />
    </ComposedChart>
  );
});
