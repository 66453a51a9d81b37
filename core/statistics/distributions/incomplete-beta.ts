import { continuedFraction } from './continued-fraction.ts';
import { deviance, stirlingError } from './saddle-point.ts';

/** `x^a · y^b / B(a, b)` with y = 1 − x, by Loader's saddle point: right to the last digits for any size of a and b. */
export function betaPower(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const stirling = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(stirling - deviance(a, n * x) - deviance(b, n * y));
}

/** Abramowitz and Stegun 26.5.8; settles fast below the mean. */
function belowMean(x: number, y: number, a: number, b: number): number {
  const fraction = continuedFraction((k) => {
    if (k === 0) return [1, 1];
    const m = Math.floor(k / 2);
    const at = a + 2 * m;
    const numerator = k % 2 === 0 ? (m * (b - m)) / ((at - 1) * at) : (-(a + m) * (a + b + m)) / (at * (at + 1));
    return [numerator * x, 1];
  });
  return (betaPower(x, y, a, b) / a) * fraction;
}

/**
 * The regularised incomplete beta function of x with parameters a and b. `y` is 1 − x: given apart, so that neither loses digits near its end.
 * Its complement is the same function with x and y, and a and b, exchanged. R: `pbeta(x, a, b)`.
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  return x < (a + 1) / (a + b + 2) ? belowMean(x, y, a, b) : 1 - belowMean(y, x, b, a);
}
