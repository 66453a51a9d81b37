import { betaPower, incompleteBeta } from './incomplete-beta.ts';

/**
 * The quantile of the beta distribution with parameters `a` and `b`, 0 < p < 1. R: `qbeta(p, a, b)`.
 * Newton's method from the mean, halving the range that must hold it wherever a step would leave it.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < 200; step++) {
    const off = incompleteBeta(x, 1 - x, a, b) - p;
    if (off > 0) high = x;
    else low = x;
    const newton = x - (off * x * (1 - x)) / betaPower(x, 1 - x, a, b);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const settled = Math.abs(next - x) <= Number.EPSILON * next;
    x = next;
    if (settled) break;
  }
  return x;
}
