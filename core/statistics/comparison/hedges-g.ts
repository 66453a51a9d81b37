import { normalCritical } from '../distributions/normal.ts';
import type { Interval } from '../interval.ts';
import { momentsOf } from './moments.ts';

/** A standardised difference of means `b − a`, without unit. */
export interface StandardisedDifference {
  readonly estimate: number;
  readonly ci95: Interval;
}

/**
 * Hedges' exact correction `J = Γ(m/2) / (√(m/2) · Γ((m − 1)/2))` for `m` degrees of freedom, two or more
 * (Hedges, J Educ Stat 1981;6:107–128), by the recursion of the ratio of gamma functions from m − 2 to m.
 */
export function hedgesCorrection(m: number): number {
  let ratio = m % 2 === 0 ? 1 / Math.sqrt(Math.PI) : Math.sqrt(Math.PI) / 2;
  for (let at = m % 2 === 0 ? 2 : 3; at < m; at += 2) ratio *= at / (at - 1);
  return ratio / Math.sqrt(m / 2);
}

/**
 * Hedges' g: the difference of the means `b − a` in pooled standard deviations, made unbiased by the exact J, with the large-sample
 * interval `g ± 1.96 · √(1/na + 1/nb + g² / (2 (na + nb)))`.
 * R: `metafor::escalc(measure = "SMD", m1i = mean(b), …)`. Null below two values in a sample, or for values that do not vary.
 */
export function hedgesG(a: ArrayLike<number>, b: ArrayLike<number>): StandardisedDifference | null {
  const first = momentsOf(a);
  const second = momentsOf(b);
  if (first === null || second === null || first.n < 2 || second.n < 2) return null;
  const m = first.n + second.n - 2;
  const pooled = ((first.n - 1) * first.variance + (second.n - 1) * second.variance) / m;
  if (pooled === 0) return null;
  const estimate = (hedgesCorrection(m) * (second.mean - first.mean)) / Math.sqrt(pooled);
  const variance = 1 / first.n + 1 / second.n + estimate ** 2 / (2 * (first.n + second.n));
  const half = normalCritical * Math.sqrt(variance);
  return { estimate, ci95: [estimate - half, estimate + half] };
}
