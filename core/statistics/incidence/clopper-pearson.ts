import { betaQuantile } from '../distributions/beta.ts';
import type { Interval } from '../interval.ts';

/**
 * The exact 95 % interval of a proportion of `count` in `n` (Clopper and Pearson, Biometrika 1934;26:404–413).
 * R: `binom.test(count, n)$conf.int`. Null for n = 0.
 */
export function clopperPearson(count: number, n: number): Interval | null {
  if (n === 0) return null;
  const low = count === 0 ? 0 : betaQuantile(0.025, count, n - count + 1);
  const high = count === n ? 1 : betaQuantile(0.975, count + 1, n - count);
  return [low, high];
}
