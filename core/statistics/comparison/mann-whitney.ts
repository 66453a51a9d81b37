import { normalBothTails } from '../distributions/normal.ts';
import { rankSumDistribution } from './rank-sum-distribution.ts';
import { rankSums } from './ranks.ts';
import { noResult, type TestResult } from './test-result.ts';

/** How the p-value of a rank test was found: from all orderings, or from the normal approximation. */
export type RankMethod = 'exact' | 'normal';

export interface RankTestResult extends TestResult {
  /** Null where there is no result. */
  readonly method: RankMethod | null;
}

/** The size of a sample from which on the normal approximation is used, as in R. */
export const exactBelow = 50;

/**
 * Mann and Whitney's test (Wilcoxon's rank sum test); the statistic W counts the pairs in which `b` is above `a`, ties as halves.
 * Exact where both samples have fewer than 50 values and no two values are equal; otherwise by the normal approximation
 * with correction for ties and for continuity. R: `wilcox.test(b, a)`. Each sample needs a value, and not all may be equal.
 */
export function mannWhitney(a: ArrayLike<number>, b: ArrayLike<number>): RankTestResult {
  const m = a.length;
  const n = b.length;
  if (m < 1 || n < 1) return { ...noResult('statistics.no-result-too-few-values'), method: null };
  const { sums, ties } = rankSums([a, b]);
  const statistic = (sums[1] ?? 0) - (n * (n + 1)) / 2;
  if (ties === 0 && m < exactBelow && n < exactBelow) {
    const tail = rankSumDistribution(m, n)[Math.min(statistic, m * n - statistic)] ?? 1;
    return { statistic, df: null, p: Math.min(1, 2 * tail), reason: null, method: 'exact' };
  }
  const sd = rankSumSd(m, n, ties);
  if (sd === 0) return { ...noResult('statistics.no-result-all-equal'), method: null };
  const away = statistic - (m * n) / 2;
  const p = Math.min(1, normalBothTails((away - Math.sign(away) / 2) / sd));
  return { statistic, df: null, p, reason: null, method: 'normal' };
}

/** The standard deviation of W for samples of `m` and `n` with `sum(t³ − t)` of ties (Lehmann, Nonparametrics, 1.3). */
export function rankSumSd(m: number, n: number, ties: number): number {
  const all = m + n;
  return Math.sqrt(((m * n) / 12) * (all + 1 - ties / (all * (all - 1))));
}
