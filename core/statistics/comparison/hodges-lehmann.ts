import { normalCritical } from '../distributions/normal.ts';
import type { Interval } from '../interval.ts';
import { exactBelow, rankSumSd } from './mann-whitney.ts';
import { kthDifference } from './pairwise-differences.ts';
import { rankSumDistribution } from './rank-sum-distribution.ts';
import { tiesOf } from './ranks.ts';

/** A shift `b − a` in the unit of the values. */
export interface Shift {
  readonly estimate: number;
  /** Null where so few values have no interval of 95 %, or no sample varies. */
  readonly ci95: Interval | null;
}

/**
 * Hodges and Lehmann's shift: the median of all differences between a value of `b` and one of `a` (Ann Math Stat 1963;34:598–611),
 * with the interval that belongs to Mann and Whitney's test. R: `wilcox.test(b, a, conf.int = TRUE, tol.root = 0)$conf.int`: exact below 50 values
 * in both samples without ties; otherwise where the continuity-corrected normal approximation crosses its critical values, which is at one of
 * the differences (R finds it by search, within `tol.root`). Null if a sample is empty.
 */
export function hodgesLehmann(a: ArrayLike<number>, b: ArrayLike<number>): Shift | null {
  const x = Float64Array.from(a).sort();
  const y = Float64Array.from(b).sort();
  const all = x.length * y.length;
  if (all === 0) return null;
  const middle = (all + 1) / 2;
  const estimate = (kthDifference(x, y, Math.floor(middle)) + kthDifference(x, y, Math.ceil(middle))) / 2;
  const place = x.at(0) === x.at(-1) && y.at(0) === y.at(-1) ? null : intervalPlace(x, y);
  if (place === null) return { estimate, ci95: null };
  return { estimate, ci95: [kthDifference(x, y, place), kthDifference(x, y, all + 1 - place)] };
}

/** Which of the ordered differences, from the smallest, is the low end; the high end is as far from the largest. */
function intervalPlace(x: Float64Array, y: Float64Array): number | null {
  const all = x.length * y.length;
  const together = new Float64Array(x.length + y.length);
  together.set(x);
  together.set(y, x.length);
  if (tiesOf(together) === 0 && x.length < exactBelow && y.length < exactBelow) return exactPlace(x.length, y.length);
  // At a shift that makes no value of one sample equal to one of the other, only ties within a sample are left.
  const sd = rankSumSd(x.length, y.length, tiesOf(x) + tiesOf(y));
  // With k differences below the shift, the statistic is (all/2 − k − ½)/sd: the first k that takes it under the critical value.
  const place = Math.floor(all / 2 - 0.5 - normalCritical * sd) + 1;
  return Math.min(all, Math.max(1, place));
}

function exactPlace(m: number, n: number): number | null {
  const distribution = rankSumDistribution(m, n);
  const quantile = distribution.findIndex((p) => p >= 0.025 - 10 * Number.EPSILON);
  if (quantile > 0) return quantile;
  // Even the whole range holds less than 95 %: R warns where it misses by half as much again, and there it is no interval.
  return 2 * (distribution[0] ?? 1) > 0.075 ? null : 1;
}
