import { fUpperTail } from '../distributions/f.ts';
import { momentsOf } from './moments.ts';
import { noResult, type TestResult } from './test-result.ts';

/**
 * One-way analysis of variance with one variance for all samples: `F = MS between / MS within` with k − 1 and N − k degrees of freedom.
 * R: `anova(lm(value ~ arm))`. Empty samples are left out. No result for fewer than two samples, N = k,
 * or values that do not vary within any sample.
 */
export function oneWayAnova(samples: readonly ArrayLike<number>[]): TestResult {
  const moments = samples.map(momentsOf).filter((sample) => sample !== null);
  const n = moments.reduce((sum, sample) => sum + sample.n, 0);
  const between = moments.length - 1;
  const within = n - moments.length;
  if (between < 1 || within < 1) return noResult('statistics.no-result-too-few-values');
  const grand = moments.reduce((sum, sample) => sum + sample.n * sample.mean, 0) / n;
  const squaresBetween = moments.reduce((sum, sample) => sum + sample.n * (sample.mean - grand) ** 2, 0);
  const squaresWithin = moments.reduce((sum, sample) => sum + (sample.n - 1) * sample.variance, 0);
  if (squaresWithin === 0) return noResult('statistics.no-result-constant');
  const statistic = squaresBetween / between / (squaresWithin / within);
  return { statistic, df: [between, within], p: fUpperTail(statistic, between, within), reason: null };
}
