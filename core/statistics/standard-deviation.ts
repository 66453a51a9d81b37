import { mean } from './mean.ts';

/**
 * Standard deviation of a sample, with n − 1: `sqrt(sum((x − mean)²) / (n − 1))`, in two passes with the correction of
 * Chan, Golub and LeVeque (The American Statistician 1983;37:242–247), so that a large offset does not cancel it away. R: `sd(x)`.
 * Gives null for fewer than two values, exactly 0 where all are equal. Unit: that of the values.
 */
export function standardDeviation(values: ArrayLike<number>): number | null {
  const n = values.length;
  const centre = mean(values);
  if (centre === null || n < 2) return null;
  let squares = 0;
  let rest = 0;
  let equal = true;
  for (let i = 0; i < n; i++) {
    const deviation = (values[i] ?? Number.NaN) - centre;
    squares += deviation * deviation;
    rest += deviation;
    equal &&= values[i] === values[0];
  }
  return equal ? 0 : Math.sqrt((squares - (rest * rest) / n) / (n - 1));
}
