import type { ArmWeekSummary, Center, Spread } from './summary.ts';

/** What is drawn of one arm at one week: its centre, and the ends of its error bar (null where there is none). */
export interface Estimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

const fitting: Readonly<Record<Center, readonly Spread[]>> = {
  mean: ['ci95', 'sd', 'sem', 'range', 'none'],
  median: ['iqr', 'range', 'none'],
  'geometric-mean': ['gsd', 'range', 'none'],
};

/** The spreads that belong to a centre, the usual one first: an interval of the mean says nothing about a median. */
export function spreadsFor(center: Center): readonly Spread[] {
  return fitting[center];
}

/**
 * The centre and error bar of a row, in the unit of the values: mean ± SD, mean ± SEM, the 95 % t interval, the quartiles about the median,
 * the geometric mean divided and multiplied by the geometric SD, or from the smallest to the largest value. Null where the row has no such centre;
 * no bar at n = 1, nor for a spread that does not belong to the centre.
 */
export function estimateOf(row: ArmWeekSummary, center: Center, spread: Spread): Estimate | null {
  const value = { mean: row.mean, median: row.median, 'geometric-mean': row.geometricMean }[center];
  if (value === null) return null;
  const ends = row.n < 2 || !fitting[center].includes(spread) ? null : barEnds(row, value, spread);
  return { value, low: ends?.[0] ?? null, high: ends?.[1] ?? null };
}

function barEnds(row: ArmWeekSummary, value: number, spread: Spread): readonly [number, number] | null {
  switch (spread) {
    case 'sd':
      return row.sd === null ? null : [value - row.sd, value + row.sd];
    case 'sem':
      return row.sem === null ? null : [value - row.sem, value + row.sem];
    case 'ci95':
      return row.ci95;
    case 'iqr':
      return row.q1 === null || row.q3 === null ? null : [row.q1, row.q3];
    case 'range':
      return row.min === null || row.max === null ? null : [row.min, row.max];
    case 'gsd':
      return row.geometricSd === null ? null : [value / row.geometricSd, value * row.geometricSd];
    case 'none':
      return null;
  }
}
