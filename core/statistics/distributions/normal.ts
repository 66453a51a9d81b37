import erfc from '@stdlib/math-base-special-erfc';

/** The two-sided 95 % critical value of the standard normal distribution. R: `qnorm(0.975)`. */
export const normalCritical = 1.959963984540054;

/** The chance that a standard normal number is above `z`, right to the far tail. R: `pnorm(z, lower.tail = FALSE)`. */
export function normalUpperTail(z: number): number {
  return erfc(z / Math.SQRT2) / 2;
}

/** The chance that a standard normal number is as far from 0 as `z` or farther. R: `2 * pnorm(-abs(z))`. */
export function normalBothTails(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}
