import { tCritical } from '../distributions/student-t.ts';
import type { Interval } from '../interval.ts';
import { momentsOf } from './moments.ts';

/** Whether two arms are taken to share one variance (Student) or not (Welch). */
export type VarianceModel = 'welch' | 'student';

/** The difference of two means `b − a` in the unit of the values, with its standard error and degrees of freedom. */
export interface MeanDifference {
  readonly estimate: number;
  /** Null where the values do not vary, or are too few for a spread. */
  readonly se: number | null;
  readonly df: number | null;
  readonly ci95: Interval | null;
}

/**
 * The difference of the means of two samples, `b − a`, with its 95 % interval. Welch: `se² = s²a/na + s²b/nb` with Satterthwaite's
 * degrees of freedom (Welch, Biometrika 1947;34:28–35); Student: the pooled variance with `na + nb − 2`.
 * R: `t.test(b, a, var.equal = …)$conf.int`. Like R it gives no spread for values that are constant up to rounding,
 * nor for fewer values than the test needs. Null if a sample is empty.
 */
export function meanDifference(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  model: VarianceModel,
): MeanDifference | null {
  const first = momentsOf(a);
  const second = momentsOf(b);
  if (first === null || second === null) return null;
  const estimate = second.mean - first.mean;
  const none = { estimate, se: null, df: null, ci95: null };
  const enough = model === 'welch' ? Math.min(first.n, second.n) >= 2 : first.n + second.n >= 3;
  if (!enough) return none;
  const perA = first.variance / first.n;
  const perB = second.variance / second.n;
  const degrees = first.n + second.n - 2;
  const pooled = ((first.n - 1) * first.variance + (second.n - 1) * second.variance) / degrees;
  const se = Math.sqrt(model === 'welch' ? perA + perB : pooled * (1 / first.n + 1 / second.n));
  const largest = Math.max(Math.abs(first.mean), Math.abs(second.mean));
  if (se === 0 || se < 10 * Number.EPSILON * largest) return none;
  const df =
    model === 'welch' ? (perA + perB) ** 2 / (perA ** 2 / (first.n - 1) + perB ** 2 / (second.n - 1)) : degrees;
  const half = tCritical(df) * se;
  return { estimate, se, df, ci95: [estimate - half, estimate + half] };
}
