import { betaPower, incompleteBeta } from './incomplete-beta.ts';
import { normalCritical } from './normal.ts';

/**
 * The chance that Student's t is as far from 0 as `t` or farther: the incomplete beta function of `df / (df + t²)`
 * (Abramowitz and Stegun 26.5.27). R: `2 * pt(-abs(t), df)`.
 */
export function tBothTails(t: number, df: number): number {
  const square = t * t;
  return incompleteBeta(df / (df + square), square / (df + square), df / 2, 0.5);
}

const critical = new Map<number, number>();

/**
 * The two-sided 95 % critical value of Student's t, remembered by its degrees of freedom. R: `qt(0.975, df)`.
 * Newton's method from the normal value: the tail is convex and the value lies beyond, so that every step stays short of it.
 */
export function tCritical(df: number): number {
  const known = critical.get(df);
  if (known !== undefined) return known;
  let t = normalCritical;
  for (let step = 0; step < 100; step++) {
    const square = t * t;
    // Twice the density, through the beta function that the tail is made of.
    const slope = (2 * betaPower(df / (df + square), square / (df + square), df / 2, 0.5)) / t;
    const move = (tBothTails(t, df) - 0.05) / slope;
    t += move;
    if (Math.abs(move) <= 4 * Number.EPSILON * t) break;
  }
  critical.set(df, t);
  return t;
}
