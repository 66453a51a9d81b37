import { mean } from './mean.ts';
import { standardDeviation } from './standard-deviation.ts';

/** The natural logarithms of the values, or null if any is zero or negative (or there are none). */
function logarithms(values: ArrayLike<number>): Float64Array | null {
  const logs = new Float64Array(values.length);
  for (let i = 0; i < logs.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (!(value > 0)) return null;
    logs[i] = Math.log(value);
  }
  return logs.length === 0 ? null : logs;
}

/** The geometric mean, in the unit of the values, and the geometric standard deviation, a factor without unit. */
export interface Geometric {
  readonly mean: number | null;
  readonly sd: number | null;
}

/**
 * Geometric mean and geometric standard deviation: `exp(mean(log(x)))` and `exp(sd(log(x)))`, both exactly those calls in R.
 * Both are null if any value is zero or negative; the standard deviation also for n < 2.
 */
export function geometric(values: ArrayLike<number>): Geometric {
  const logs = logarithms(values);
  const centre = logs && mean(logs);
  if (logs === null || centre === null) return { mean: null, sd: null };
  const spread = standardDeviation(logs);
  return { mean: Math.exp(centre), sd: spread === null ? null : Math.exp(spread) };
}
