import { fUpperTail } from '../distributions/f.ts';
import { momentsOf } from './moments.ts';
import { noResult, type TestResult } from './test-result.ts';

/**
 * Welch's analysis of variance, without assuming equal variances (Welch, Biometrika 1951;38:330–336). R: `oneway.test(value ~ arm)`.
 * Every sample needs two values or more, and values that vary: a sample without spread would have an infinite weight.
 */
export function welchAnova(samples: readonly ArrayLike<number>[]): TestResult {
  const moments = samples.map(momentsOf).filter((sample) => sample !== null);
  const k = moments.length;
  if (k < 2 || moments.some((sample) => sample.n < 2)) return noResult('statistics.no-result-too-few-values');
  if (moments.some((sample) => sample.variance === 0)) return noResult('statistics.no-result-constant-arm');
  const weights = moments.map((sample) => sample.n / sample.variance);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let centre = 0;
  for (const [i, { mean }] of moments.entries()) centre += ((weights[i] ?? 0) * mean) / total;
  let between = 0;
  let uneven = 0;
  for (const [i, { n, mean }] of moments.entries()) {
    const weight = weights[i] ?? 0;
    between += weight * (mean - centre) ** 2;
    uneven += (1 - weight / total) ** 2 / (n - 1);
  }
  const lambda = uneven / (k * k - 1);
  const statistic = between / ((k - 1) * (1 + 2 * (k - 2) * lambda));
  const within = 1 / (3 * lambda);
  return { statistic, df: [k - 1, within], p: fUpperTail(statistic, k - 1, within), reason: null };
}
