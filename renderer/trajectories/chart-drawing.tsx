import { Fragment, memo, useMemo } from 'react';
import { CartesianGrid, ComposedChart, Line, ReferenceLine, XAxis, YAxis, ZIndexLayer } from 'recharts';
import type { Scale } from '../../core/figure/recipe.ts';
import type { ArmWeekSummary } from '../../core/statistics/summary.ts';
import type { SubjectTrajectory } from '../../core/statistics/trajectory.ts';
import { ArmMarks } from './arm-marks.tsx';
import { ArmRibbons } from './arm-ribbons.tsx';
import type { ValueAxis } from './axis-ticks.ts';
import { type ChartGeometry, plotRightMargin, tickLength } from './chart-geometry.ts';
import type { ArmLine } from './chart-rows.ts';
import type { Shape } from './chart-settings.ts';
import { InfusionStrips } from './infusion-strips.tsx';
import { type Reference, ReferenceLines } from './reference-lines.tsx';
import type { ShownArm } from './shown-arms.ts';
import { type PlacedEvent, SubjectEvents } from './subject-events.tsx';
import { SubjectLines } from './subject-lines.tsx';
import { fittedTitle, textWidth } from './text-width.ts';
import { type WeekColumn, WeekTick } from './week-tick.tsx';

/** The drawing itself: axes, subjects, arms' lines and marks. Memoised, so that a moving pointer never draws it again. */
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
  expected,
  shape,
  infusions,
  reference,
  multipleName,
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
  shape: Shape;
  /** Whether the arms' infusion weeks are shown. */
  infusions: boolean;
  reference: Reference;
  /** How a multiple of the upper limit of normal is called. */
  multipleName: (times: number) => string;
  rowAt: (arm: string, week: number) => ArmWeekSummary | null;
  /** Weeks at which a line without a value is broken. */
  expected: readonly number[];
  valueTitle: string;
  weekTitle: string;
  showValue: (value: number) => string;
  /** True where zero means no change: a line is drawn there. */
  zeroLine: boolean;
}) {
  const { plot, dodge, place } = geometry;
  const foot = plot.top + plot.height;
  const byWeek = useMemo(() => new Map(columns.map((column) => [place(column.week), column])), [columns, place]);
  const rows = useMemo(
    () =>
      lines.map((line) =>
        line.points.map((point) => ({ x: place(point.week) + dodge(line.index), center: point.center })),
      ),
    [lines, dodge, place],
  );
  const weeks = useMemo(() => columns.map((column) => ({ x: place(column.week), center: null })), [columns, place]);
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
        <ReferenceLine y={0} className="zero-line" zIndex={0} />
      ) : null}
      {/* In line with the weeks, where the arms' names stand in the table under them. */}
      <text className="week-title" x={plot.left - 12} y={geometry.height - 5} textAnchor="end">
        {weekTitle}
      </text>
      <ReferenceLines geometry={geometry} reference={reference} words={multipleName} />
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
      {/* A line of one point is left out: it would be drawn as a dot over the arm's own marker. */}
      {lines.map((line) => {
        const arm = arms[line.index];
        if (arm === undefined || !arm.visible || line.points.length < 2) return null;
        const drawn = {
          data: rows[line.index] ?? [],
          dataKey: 'center',
          dot: false,
          activeDot: false,
          connectNulls: false,
        } as const;
        return (
          <Fragment key={arm.name}>
            {subjects.length === 0 ? null : (
              <Line {...drawn} className="arm-ground" stroke="var(--paper)" strokeWidth={5} isAnimationActive={false} />
            )}
            <Line
              {...drawn}
              name={arm.name}
              stroke={arm.colour}
              strokeWidth={2}
              strokeDasharray={arm.dash}
              isAnimationActive={false}
            />
          </Fragment>
        );
      })}
      <ZIndexLayer zIndex={600}>
        <ArmMarks geometry={geometry} arms={arms} lines={lines} shape={shape} rowAt={rowAt} />
        <SubjectEvents geometry={geometry} arms={arms} events={events} />
      </ZIndexLayer>
    </ComposedChart>
  );
});
