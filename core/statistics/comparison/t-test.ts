import { tBothTails } from '../distributions/student-t.ts';
import { meanDifference, type VarianceModel } from './mean-difference.ts';
import { noResult, type TestResult } from './test-result.ts';

function tTest(a: ArrayLike<number>, b: ArrayLike<number>, model: VarianceModel): TestResult {
  const enough = model === 'welch' ? Math.min(a.length, b.length) >= 2 : a.length + b.length >= 3;
  const difference = meanDifference(a, b, model);
  if (!enough || difference === null) return noResult('statistics.no-result-too-few-values');
  if (difference.se === null || difference.df === null) return noResult('statistics.no-result-constant');
  const statistic = difference.estimate / difference.se;
  return { statistic, df: difference.df, p: tBothTails(statistic, difference.df), reason: null };
}

/**
 * Welch's t test of two means without assuming equal variances; t is positive where `b` is above `a`.
 * R: `t.test(b, a)`. Needs two values in each sample, and values that vary.
 */
export function welchTTest(a: ArrayLike<number>, b: ArrayLike<number>): TestResult {
  return tTest(a, b, 'welch');
}

/**
 * Student's t test of two means with one variance for both; t is positive where `b` is above `a`.
 * R: `t.test(b, a, var.equal = TRUE)`. Needs three values, one in each sample at least, and values that vary.
 */
export function studentTTest(a: ArrayLike<number>, b: ArrayLike<number>): TestResult {
  return tTest(a, b, 'student');
}
