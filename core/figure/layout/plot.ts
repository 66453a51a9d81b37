import type { OverWeeksRecipe } from '../recipe.ts';

/** Where arms are drawn: places in millimetres, null for a value that the scale cannot show. */
export interface Plot {
  readonly x: (week: number) => number;
  readonly y: (value: number) => number | null;
  /** The place on the axis that is nearest to a value. */
  readonly nearest: (value: number) => number;
  /** The distance from a week to its nearest neighbour, in millimetres. */
  readonly spacing: (week: number) => number;
  /** Height of the label type in millimetres: the measure for everything small. */
  readonly unit: number;
  readonly weights: { readonly center: number; readonly bar: number; readonly subject: number; readonly axis: number };
  /** Error bars as bars, as a ribbon along the line, or as boxes; arms stand beside each other unless they have ribbons. */
  readonly spreadAs: OverWeeksRecipe['spreadAs'];
}

/** The size of markers, smaller where any visits are crowded. Millimetres. */
export function markerRadius(plot: Plot, weeks: readonly number[]): number {
  const closest = Math.min(...weeks.map(plot.spacing), Number.POSITIVE_INFINITY);
  return plot.unit * Math.min(0.34, Math.max(0.26, (0.36 * closest) / plot.unit));
}

/** How far an arm stands beside a week, so that error bars never hide each other: less where visits are crowded. Millimetres. */
export function dodge(plot: Plot, week: number, index: number, count: number): number {
  if (count < 2 || plot.spreadAs === 'ribbon') return 0;
  if (plot.spacing(week) === Number.POSITIVE_INFINITY) return (index - (count - 1) / 2) * 2.4 * plot.unit;
  const usual = plot.spreadAs === 'box' ? 1.5 : 0.36;
  const step = Math.min(
    usual * plot.unit,
    (0.72 * plot.spacing(week)) / count,
    ((plot.spreadAs === 'box' ? 5 : 2) * plot.unit) / (count - 1),
  );
  return (index - (count - 1) / 2) * step;
}
