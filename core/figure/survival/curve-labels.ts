import { stepPoints } from '../../statistics/survival/step-points.ts';
import { armMarker } from '../layout/arm-style.ts';
import type { Frame } from '../layout/axes.ts';
import { halfCapital, label, lines, quiet, stroke } from '../layout/marks.ts';
import { spreadPositions } from '../layout/spread-positions.ts';
import type { Mark } from '../scene.ts';
import { textWidth } from '../type/typeface.ts';
import type { SurvivalContent } from './survival-content.ts';

/** The room right of a plot that the names of its arms take, in millimetres. */
export function curveLabelWidth({ curves }: SurvivalContent, size: number, unit: number): number {
  return Math.max(0, ...curves.map(({ style }) => textWidth(style.arm.name, size))) + 2.9 * unit;
}

/** The names of arms beside the ends of their curves, moved apart where those end close together and then led to by a thin line. */
export function curveLabels(
  { curves, lastWeek }: SurvivalContent,
  frame: Frame,
  x: (week: number) => number,
): readonly Mark[] {
  const { unit, size } = frame;
  const ends = curves
    .map(({ style, summary }) => {
      const [time, share] = stepPoints(summary.curve).findLast(([at]) => at <= lastWeek) ?? [0, 1];
      const end = Math.min(lastWeek, summary.curve.at(-1)?.time ?? time);
      return { style, x: x(end), y: frame.foot - share * (frame.foot - frame.top) };
    })
    .sort((a, b) => a.y - b.y);
  const places = spreadPositions(
    ends.map(({ y }) => y),
    ends.slice(1).map(() => 1.2 * unit),
    frame.top + 0.5 * unit,
    frame.foot - 0.5 * unit,
  );
  return ends.flatMap(({ style, x: end, y }, index) => {
    const at = places[index] ?? y;
    const leader = [[Math.min(end + 0.4 * unit, frame.right), y] as const, [frame.right + 0.9 * unit, at] as const];
    return [
      lines([leader], stroke(quiet, frame.weight * 0.8)),
      armMarker(style, frame.right + 1.5 * unit, at, 0.28 * unit, frame.weight / 2),
      label(style.arm.name, frame.right + 2.1 * unit, at + halfCapital(size), size),
    ];
  });
}
