/**
 * What is left of Stirling's formula: `ln Γ(z) − (z − ½) ln z + z − ½ ln 2π`, for z > 0.
 * Its series (Abramowitz and Stegun 6.1.41) from 16 on, brought there by the recursion of Γ. R: `stirlerr` of its own source.
 */
export function stirlingError(z: number): number {
  let shifted = 0;
  let at = z;
  for (; at < 16; at++) shifted += (at + 0.5) * Math.log1p(1 / at) - 1;
  const square = at * at;
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / at;
  return shifted + series;
}

/**
 * `x ln(x / m) + m − x` for positive x and m, without loss of digits where the two are near each other
 * (Loader, Fast and accurate computation of binomial probabilities, 2000). R: `bd0` of its own source.
 */
export function deviance(x: number, m: number): number {
  const part = (x - m) / (x + m);
  if (Math.abs(part) > 0.1) return x * Math.log(x / m) + m - x;
  const square = part * part;
  let power = 2 * x * part;
  let sum = (x - m) * part;
  for (let j = 3; ; j += 2) {
    power *= square;
    const next = sum + power / j;
    if (next === sum || Number.isNaN(next)) return next;
    sum = next;
  }
}
