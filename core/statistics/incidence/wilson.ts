import { normalCritical } from '../distributions/normal.ts';
import type { Interval } from '../interval.ts';

/**
 * Wilson's 95 % score interval of a proportion of `count` in `n`, without continuity correction (J Am Stat Assoc 1927;22:209–212).
 * R: `prop.test(count, n, correct = FALSE)$conf.int`. Null for n = 0.
 */
export function wilson(count: number, n: number): Interval | null {
  if (n === 0) return null;
  const square = normalCritical ** 2;
  const p = count / n;
  const centre = p + square / (2 * n);
  const half = normalCritical * Math.sqrt((p * (1 - p)) / n + square / (4 * n * n));
  const whole = 1 + square / n;
  // At the ends the two terms are equal; rounding must not leave a trace of either.
  return [count === 0 ? 0 : (centre - half) / whole, count === n ? 1 : (centre + half) / whole];
}
