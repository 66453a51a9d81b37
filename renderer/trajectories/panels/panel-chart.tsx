import { memo, useId, useMemo } from 'react';
import type { ArmWeekSummary } from '../../../core/statistics/summary.ts';
import type { SubjectTrajectory } from '../../../core/statistics/trajectory.ts';
import { unbrokenRuns } from '../../../core/statistics/unbroken-runs.ts';
import { useLanguage } from '../../language.tsx';
import { ArmLines } from '../arm-lines.tsx';
import { ArmMarks } from '../arm-marks.tsx';
import { ArmRibbons } from '../arm-ribbons.tsx';
import type { ArmLine } from '../chart-rows.ts';
import type { Shape } from '../chart-settings.ts';
import { tickText, weekText } from '../number-format.ts';
import type { PlacedEvent } from '../placed-events.ts';
import type { ShownArm } from '../shown-arms.ts';
import { SubjectEvents } from '../subject-events.tsx';
import { SubjectLines } from '../subject-lines.tsx';
import type { PanelLayout } from './panel-layout.ts';

/** Values of one subject to draw over the panel. */
export type FollowedLine = Pick<SubjectTrajectory, 'subject' | 'arm'> & {
  readonly points: readonly { readonly week: number; readonly value: number }[];
};

const nothing: readonly never[] = [];

/** A small chart: axes, the arms' lines and marks, the subjects behind them if there are any. Memoised, so that a moving pointer does not draw it again. */
export const PanelChart = memo(function PanelChart({
  layout,
  arms,
  lines,
  subjects,
  subjectLines,
  expected,
  shape,
  linear,
  rowAt,
  zeroLine,
  events = nothing,
  openSubject = null,
}: {
  layout: PanelLayout;
  arms: readonly ShownArm[];
  lines: readonly ArmLine[];
  subjects: readonly SubjectTrajectory[];
  subjectLines: boolean;
  expected: readonly number[];
  shape: Shape;
  linear: boolean;
  rowAt: (arm: string, week: number) => ArmWeekSummary | null;
  zeroLine: boolean;
  /** What happened to the subjects that are drawn. */
  events?: readonly PlacedEvent[];
  openSubject?: string | null;
}) {
  const language = useLanguage();
  const clip = useId();
  const { geometry, axis, named } = layout;
  const { plot } = geometry;
  const foot = plot.top + plot.height;
  const right = plot.left + plot.width;
  const show = useMemo(() => tickText(language, axis.ticks, linear), [language, axis.ticks, linear]);
  return (
    <>
      <g className="panel-axes">
        {axis.ticks.map((tick) => (
          <g key={tick}>
            <path className="panel-grid" d={`M${plot.left},${geometry.y(tick)}H${right}`} />
            <text x={plot.left - 6} y={geometry.y(tick) + 4} textAnchor="end">
              {show(tick)}
            </text>
          </g>
        ))}
        {zeroLine && axis.domain[0] < 0 && axis.domain[1] > 0 ? (
          <path className="panel-zero" d={`M${plot.left},${geometry.y(0)}H${right}`} />
        ) : null}
        <path d={`M${plot.left},${foot}H${right}`} />
        {named.map((week) => (
          <g key={week}>
            <path d={`M${geometry.x(week)},${foot}v4`} />
            <text x={geometry.x(week)} y={foot + 16} textAnchor="middle">
              {weekText(week)}
            </text>
          </g>
        ))}
      </g>
      <clipPath id={clip}>
        <rect x={plot.left - 4} y={plot.top - 2} width={plot.width + 8} height={plot.height + 4} />
      </clipPath>
      <SubjectLines
        geometry={geometry}
        arms={arms}
        subjects={subjects}
        expected={expected}
        withLines={subjectLines}
        clip={`${clip}-subjects`}
      />
      <g clipPath={`url(#${clip})`}>
        {shape === 'ribbon' ? <ArmRibbons geometry={geometry} arms={arms} lines={lines} /> : null}
        <ArmLines geometry={geometry} arms={arms} lines={lines} grounded={subjects.length > 0} />
        <ArmMarks geometry={geometry} arms={arms} lines={lines} shape={shape} rowAt={rowAt} />
        {events.length === 0 ? null : (
          <SubjectEvents geometry={geometry} arms={arms} events={events} open={openSubject} />
        )}
      </g>
    </>
  );
});

/** What is pointed at or open, over a panel: the week and a subject's line. */
export function PanelPointer({
  layout: { geometry },
  week,
  followed,
  expected,
  arms,
}: {
  layout: PanelLayout;
  week: number | null;
  followed: readonly FollowedLine[];
  expected: readonly number[];
  arms: readonly ShownArm[];
}) {
  const { plot } = geometry;
  return (
    <g className="panel-pointer">
      {week === null ? null : (
        <path className="week-line" d={`M${geometry.x(week)},${plot.top}V${plot.top + plot.height}`} />
      )}
      {followed.map(({ subject, arm: name, points }) => {
        const arm = arms.find((one) => one.name === name);
        if (arm === undefined || !arm.visible) return null;
        const places = points.flatMap((point) => {
          const [x, y] = [geometry.xOf(point.week, arm.index), geometry.y(point.value)];
          const inside = x >= plot.left - 4 && x <= plot.left + plot.width + 4;
          return inside && Number.isFinite(y) ? [{ week: point.week, x, y }] : [];
        });
        const path = unbrokenRuns(places, expected)
          .map((run) => `M${run.map(({ x, y }) => `${x},${y}`).join('L')}`)
          .join('');
        return (
          <g key={subject} className="followed" stroke={arm.colour} data-subject={subject}>
            <path className="followed-ground" d={path} />
            <path d={path} />
            {places.map(({ week: at, x, y }) => (
              <circle key={at} cx={x} cy={y} r={2.5} fill={arm.colour} />
            ))}
          </g>
        );
      })}
    </g>
  );
}
