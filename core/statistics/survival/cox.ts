import { pairsOf } from '../comparison/pairwise-tests.ts';
import { normalBothTails, normalCritical } from '../distributions/normal.ts';
import type { Interval } from '../interval.ts';
import type { Reason } from '../reason.ts';
import { type EfronFit, fitEfron } from './fit-efron.ts';
import { comparableSets } from './separation.ts';
import { eventTimes, type SurvivalTime } from './survival-time.ts';

/** The hazard of arm `b` as a multiple of that of arm `a` (by their places). Everything but `reason` is null where it cannot be estimated. */
export interface HazardRatio {
  readonly a: number;
  readonly b: number;
  readonly hazardRatio: number | null;
  readonly ci95: Interval | null;
  readonly p: number | null;
  readonly reason: Reason | null;
}

/**
 * Hazard ratios of every two arms from one Cox model (J R Stat Soc B 1972;34:187–220) with Efron's treatment of ties, Wald's 95 % interval and test.
 * R: `coxph(Surv(time, event) ~ arm, ties = "efron")`. Where the ratio would be 0 or infinite, as with an arm without events, there is none and the
 * reason is said; the other arms are compared as if without that arm, which is what the model tends to.
 */
export function coxHazardRatios(arms: readonly (readonly SurvivalTime[])[]): HazardRatio[] {
  const moments = eventTimes(arms);
  const sets = comparableSets(arms.length, moments);
  const fits = sets.map((set) => ({
    set,
    fit: set.length > 1 ? fitEfron(eventTimes(set.map((i) => arms[i] ?? []))) : null,
  }));
  return pairsOf(arms.length).map(([a, b]) => {
    const together = fits.find(({ set }) => set.includes(a) && set.includes(b));
    if (together === undefined) return without(a, b, whyNot(arms[a] ?? [], arms[b] ?? []));
    if (together.fit === null) return without(a, b, 'statistics.no-result-not-converged');
    return { a, b, ...ratio(together.fit, together.set.indexOf(a), together.set.indexOf(b)), reason: null };
  });
}

function without(a: number, b: number, reason: Reason): HazardRatio {
  return { a, b, hazardRatio: null, ci95: null, p: null, reason };
}

function whyNot(a: readonly SurvivalTime[], b: readonly SurvivalTime[]): Reason {
  const eventless = [a, b].filter((arm) => !arm.some(({ event }) => event)).length;
  if (eventless === 2) return 'statistics.no-result-no-events';
  return eventless === 1 ? 'statistics.no-result-no-events-in-arm' : 'statistics.no-result-separated';
}

function ratio({ effects, covariance }: EfronFit, a: number, b: number) {
  const between = (i: number, j: number) => covariance[i]?.[j] ?? 0;
  const log = (effects[b] ?? 0) - (effects[a] ?? 0);
  const se = Math.sqrt(between(a, a) + between(b, b) - 2 * between(a, b));
  const ci95 = [Math.exp(log - normalCritical * se), Math.exp(log + normalCritical * se)] as const;
  return { hazardRatio: Math.exp(log), ci95, p: normalBothTails(log / se) };
}
