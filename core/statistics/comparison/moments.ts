import { mean } from '../mean.ts';
import { standardDeviation } from '../standard-deviation.ts';

/** Size, mean and variance (n − 1) of a sample. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/** The moments of a sample; a sample of one has the variance 0. No values have none: null. R: `mean(x)`, `var(x)`. */
export function momentsOf(values: ArrayLike<number>): Moments | null {
  const centre = mean(values);
  if (centre === null) return null;
  const sd = standardDeviation(values) ?? 0;
  return { n: values.length, mean: centre, variance: sd * sd };
}
