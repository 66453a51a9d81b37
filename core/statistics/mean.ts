/**
 * Arithmetic mean, in two passes: the rounding of the first sum is taken back by the mean of what remains, as R's `mean` does.
 * Values that are all equal have exactly that mean. R: `mean(x)`.
 * Gives null for no values. Unit: that of the values.
 */
export function mean(values: ArrayLike<number>): number | null {
  const n = values.length;
  if (n === 0) return null;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i] ?? Number.NaN;
  const first = sum / n;
  let rest = 0;
  for (let i = 0; i < n; i++) rest += (values[i] ?? Number.NaN) - first;
  return first + rest / n;
}
