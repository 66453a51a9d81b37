import { tCritical } from './distributions/student-t.ts';

/**
 * Student's 95 % interval of a mean: `mean ± qt(0.975, n − 1) · sem`, in the unit of the mean. R: `t.test(x)$conf.int`.
 * Gives null for n < 2. Equal values (sem 0) give an interval without width.
 */
export function tInterval(mean: number, sem: number, n: number): readonly [number, number] | null {
  if (n < 2) return null;
  const half = tCritical(n - 1) * sem;
  return [mean - half, mean + half];
}
