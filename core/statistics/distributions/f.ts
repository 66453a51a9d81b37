import { incompleteBeta } from './incomplete-beta.ts';

/**
 * The chance that F with `between` and `within` degrees of freedom is above `f`: the incomplete beta function
 * (Abramowitz and Stegun 26.6.2). R: `pf(f, between, within, lower.tail = FALSE)`.
 */
export function fUpperTail(f: number, between: number, within: number): number {
  const scaled = between * f;
  const all = within + scaled;
  return incompleteBeta(within / all, scaled / all, within / 2, between / 2);
}
