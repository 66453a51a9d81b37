import { geometric } from './geometric.ts';
import { mean } from './mean.ts';
import { quantile } from './quantile.ts';
import { standardDeviation } from './standard-deviation.ts';
import type { ArmWeekSummary } from './summary.ts';
import { tInterval } from './t-interval.ts';

/** The numbers that describe a set of values: an `ArmWeekSummary` without its place. */
export type Description = Omit<ArmWeekSummary, 'arm' | 'week' | 'censored'>;

/**
 * Describes values by all the numbers that a table, a chart or a figure may show of them, in the unit of the values.
 * Sources are named where each number is computed; `sem = sd / sqrt(n)`. No values give n = 0 and null throughout.
 */
export function describe(values: ArrayLike<number>): Description {
  const n = values.length;
  const sorted = Float64Array.from(values).sort();
  const centre = mean(sorted);
  const sd = standardDeviation(sorted);
  const sem = sd === null ? null : sd / Math.sqrt(n);
  const logarithmic = geometric(sorted);
  return {
    n,
    mean: centre,
    sd,
    sem,
    ci95: centre === null || sem === null ? null : tInterval(centre, sem, n),
    median: quantile(sorted, 0.5),
    q1: quantile(sorted, 0.25),
    q3: quantile(sorted, 0.75),
    geometricMean: logarithmic.mean,
    geometricSd: logarithmic.sd,
    min: sorted[0] ?? null,
    max: sorted[n - 1] ?? null,
  };
}
