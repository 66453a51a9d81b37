import { stepPoints } from '../../statistics/survival/step-points.ts';
import type { Frame } from '../layout/axes.ts';
import { endLabel, spreadEnds, widestName } from '../layout/end-labels.ts';
import type { Mark } from '../scene.ts';
import type { SurvivalContent } from './survival-content.ts';

/** The room right of a plot that the names of its arms take, in millimetres. */
export function curveLabelWidth({ curves }: SurvivalContent, size: number, unit: number): number {
  return (
    widestName(
      curves.map(({ style }) => style),
      size,
    ) +
    2.9 * unit
  );
}

/** The names of arms beside the ends of their curves, moved apart where those end close together and then led to by a thin line. */
export function curveLabels(
  { curves, lastWeek }: SurvivalContent,
  frame: Frame,
  x: (week: number) => number,
): readonly Mark[] {
  const ends = curves.map(({ style, summary }) => {
    const [time, share] = stepPoints(summary.curve).findLast(([at]) => at <= lastWeek) ?? [0, 1];
    const end = Math.min(lastWeek, summary.curve.at(-1)?.time ?? time);
    return { style, x: x(end), y: frame.foot - share * (frame.foot - frame.top) };
  });
  return spreadEnds(ends, frame).flatMap((end) => endLabel(end, 0.4 * frame.unit, frame));
}
