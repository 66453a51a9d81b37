import { continuedFraction } from './continued-fraction.ts';
import { deviance, stirlingError } from './saddle-point.ts';

/**
 * The chance that chi-square with `df` degrees of freedom is above `x`: the incomplete gamma function, by its series
 * below the mean and its continued fraction above (Abramowitz and Stegun 6.5.29 and 6.5.31). R: `pchisq(x, df, lower.tail = FALSE)`.
 */
export function chiSquareUpperTail(x: number, df: number): number {
  if (x <= 0) return 1;
  const a = df / 2;
  const z = x / 2;
  const power = Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingError(a) - deviance(a, z));
  if (z > a + 1) return power * continuedFraction((k) => [k * (a - k), z + 2 * k + 1 - a]);
  let term = 1 / a;
  let series = term;
  for (let k = 1; term > series * Number.EPSILON; k++) {
    term *= z / (a + k);
    series += term;
  }
  return 1 - power * series;
}
