import type { Trajectory } from '../../statistics/trajectory.ts';
import type { OverWeeksRecipe } from '../recipe.ts';
import type { Mark } from '../scene.ts';
import type { ArmStyle } from './arm-style.ts';
import { lines, paper, quiet, rectangle, stroke } from './marks.ts';
import { dodge, type Plot } from './plot.ts';

/** The five numbers of a box: its whiskers reach from the smallest to the largest value. */
export interface BoxEnds {
  readonly min: number;
  readonly q1: number;
  readonly q3: number;
  readonly max: number;
}

/** True for a figure whose spread is drawn as boxes: those are of quartiles about the median. */
export function hasBoxes({ center, spreadAs }: Pick<OverWeeksRecipe, 'center' | 'spreadAs'>): boolean {
  return spreadAs === 'box' && center === 'median';
}

/** How a recipe's spread is drawn in the end. */
export function shownSpread(recipe: Pick<OverWeeksRecipe, 'center' | 'spreadAs'>): OverWeeksRecipe['spreadAs'] {
  return recipe.spreadAs === 'box' && !hasBoxes(recipe) ? 'bars' : recipe.spreadAs;
}

/** The box of a row; null for a single value. */
export function boxOf({ n, min, q1, q3, max }: Trajectory['rows'][number]): BoxEnds | null {
  return n < 2 || min === null || q1 === null || q3 === null || max === null ? null : { min, q1, q3, max };
}

/** The box of a point and its whiskers: an end beyond the axis has no cap, and what lies beyond is not drawn. */
export function boxMarks(
  { week, x, y, box }: { readonly week: number; readonly x: number; readonly y: number; readonly box: BoxEnds | null },
  plot: Plot,
  arms: number,
  style: ArmStyle,
): Mark[] {
  if (box === null) return [];
  const half = boxHalf(plot, week, arms);
  const by = stroke(style.arm.colour, plot.weights.bar);
  const [top, upper, lower, foot] = [box.max, box.q3, box.q1, box.min].map(plot.nearest);
  if (top === undefined || upper === undefined || lower === undefined || foot === undefined) return [];
  const across = (at: number, reach: number) => [[x - reach, at] as const, [x + reach, at] as const];
  const capped = [box.max, box.min].flatMap((end) => {
    const at = plot.y(end);
    return at === null ? [] : [across(at, 0.5 * half)];
  });
  const whiskers = [
    [[x, upper] as const, [x, top] as const],
    [[x, lower] as const, [x, foot] as const],
  ];
  return [
    lines([...whiskers, ...capped], by),
    rectangle(x - half, upper, 2 * half, lower - upper, paper, by),
    lines([across(y, half)], stroke(style.arm.colour, plot.weights.center)),
  ];
}

/** Half the width of a box in millimetres: as wide as arms that stand beside each other leave room for. */
function boxHalf(plot: Plot, week: number, arms: number): number {
  const beside = Math.abs(dodge(plot, week, 1, Math.max(2, arms)) - dodge(plot, week, 0, Math.max(2, arms)));
  return 0.4 * Math.min(beside, 1.5 * plot.unit);
}

/** A small box about a point, for the legend. `unit` in millimetres. */
export function boxKey(x: number, y: number, unit: number, weights: Plot['weights']): readonly Mark[] {
  const by = stroke(quiet, weights.bar);
  const half = 0.42 * unit;
  const whisker = [[x, y - 0.55 * unit] as const, [x, y + 0.55 * unit] as const];
  const median = [[x - half, y] as const, [x + half, y] as const];
  return [
    lines([whisker], by),
    rectangle(x - half, y - 0.3 * unit, 2 * half, 0.6 * unit, paper, by),
    lines([median], stroke(quiet, weights.center)),
  ];
}
