/**
 * Quantile by linear interpolation of the order statistics: type 7 of Hyndman and Fan (The American Statistician 1996;50:361–365),
 * R's default. R: `quantile(x, p, type = 7)`.
 * `sorted` is ascending, `p` from 0 to 1. Gives null for no values. Unit: that of the values.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number | null {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below];
  if (low === undefined) return null;
  const high = sorted[below + 1] ?? low;
  const part = position - below;
  return part === 0 || low === high ? low : (1 - part) * low + part * high;
}
