import type { Interval } from '../interval.ts';
import { wilson } from './wilson.ts';

/** A count of subjects and what it is out of. */
export interface Proportion {
  readonly count: number;
  readonly n: number;
}

/** A difference of two proportions, `b − a`. */
export interface RiskDifference {
  readonly estimate: number;
  readonly ci95: Interval;
}

/**
 * The risk difference `b − a` with Newcombe's hybrid score interval, his method 10 (Stat Med 1998;17:873–890): how far each Wilson interval
 * reaches from its proportion, taken together as root of squares. Null where an arm has no subjects.
 */
export function riskDifference(a: Proportion, b: Proportion): RiskDifference | null {
  const ofA = wilson(a.count, a.n);
  const ofB = wilson(b.count, b.n);
  if (ofA === null || ofB === null) return null;
  const pA = a.count / a.n;
  const pB = b.count / b.n;
  const estimate = pB - pA;
  return {
    estimate,
    ci95: [estimate - Math.hypot(pB - ofB[0], ofA[1] - pA), estimate + Math.hypot(ofB[1] - pB, pA - ofA[0])],
  };
}
