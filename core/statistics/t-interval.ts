import tQuantile from '@stdlib/stats-base-dists-t-quantile';

const critical = new Map<number, number>();

/** The two-sided 95 % critical value of Student's t, remembered by its degrees of freedom. R: `qt(0.975, df)`. */
function criticalValue(df: number): number {
  let value = critical.get(df);
  if (value === undefined) {
    value = tQuantile(0.975, df);
    critical.set(df, value);
  }
  return value;
}

/**
 * Student's 95 % interval of a mean: `mean ± qt(0.975, n − 1) · sem`, in the unit of the mean. R: `t.test(x)$conf.int`.
 * Gives null for n < 2. Equal values (sem 0) give an interval without width.
 */
export function tInterval(mean: number, sem: number, n: number): readonly [number, number] | null {
  if (n < 2) return null;
  const half = criticalValue(n - 1) * sem;
  return [mean - half, mean + half];
}
