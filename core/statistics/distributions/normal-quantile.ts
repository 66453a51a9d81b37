import { normalBothTails } from './normal.ts';

/** The value below which a standard normal lies with the chance `p`, between 0 and 1, by halving. R: `qnorm(p)`. */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  let low = -40;
  let high = 0;
  while (high - low > 1e-13 * Math.max(1, -high)) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (normalBothTails(middle) / 2 < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The chances at which `n` ordered values are held against a distribution. R: `ppoints(n)`. */
export function plottingPositions(n: number): number[] {
  const shift = n <= 10 ? 3 / 8 : 1 / 2;
  return Array.from({ length: n }, (_, i) => (i + 1 - shift) / (n + 1 - 2 * shift));
}
