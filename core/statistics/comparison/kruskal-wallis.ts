import { chiSquareUpperTail } from '../distributions/chi-square.ts';
import { rankSums, tiesOf } from './ranks.ts';
import { noResult, type TestResult } from './test-result.ts';

/**
 * Kruskal and Wallis's rank test of several samples, corrected for ties, against chi-square with k − 1 degrees of freedom
 * (J Am Stat Assoc 1952;47:583–621). R: `kruskal.test(samples)`, which counts values as ties that are the same in 15 digits: changes from a baseline
 * such as 0.3 − 0.1 and 0.5 − 0.3 differ in the last digit only. Empty samples are left out; needs two samples, and not all values equal.
 */
export function kruskalWallis(samples: readonly ArrayLike<number>[]): TestResult {
  const filled = samples.filter((sample) => sample.length > 0);
  if (filled.length < 2) return noResult('statistics.no-result-too-few-values');
  const { sums, n } = rankSums(filled);
  const digits = filled.flatMap((sample) => Array.from(sample, (value) => Number(value.toPrecision(15))));
  const ties = tiesOf(Float64Array.from(digits));
  if (ties === n ** 3 - n) return noResult('statistics.no-result-all-equal');
  const spread = filled.reduce((total, sample, i) => total + (sums[i] ?? 0) ** 2 / sample.length, 0);
  const statistic = ((12 * spread) / (n * (n + 1)) - 3 * (n + 1)) / (1 - ties / (n ** 3 - n));
  const df = filled.length - 1;
  return { statistic, df, p: chiSquareUpperTail(statistic, df), reason: null };
}
