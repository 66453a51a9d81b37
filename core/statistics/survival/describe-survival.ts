import type { Interval } from '../interval.ts';
import type { Reason } from '../reason.ts';
import { coxHazardRatios } from './cox.ts';
import { type CurveStep, kaplanMeier } from './kaplan-meier.ts';
import { type LogRank, logRank, pairwiseLogRank } from './log-rank.ts';
import { type MedianSurvival, medianSurvival } from './median-survival.ts';
import { type RestrictedMean, restrictedMean } from './restricted-mean.ts';
import { type ArmSurvival, atRiskAt } from './survival-time.ts';

/** Survival in one arm. */
export interface ArmSurvivalSummary {
  readonly arm: string;
  readonly n: number;
  readonly events: number;
  readonly median: MedianSurvival;
  readonly rmst: RestrictedMean;
  readonly curve: readonly CurveStep[];
  /** Subjects at risk at each of the weeks that were asked for. */
  readonly atRisk: readonly { readonly week: number; readonly n: number }[];
}

/** Two arms compared; the hazard ratio is that of `b` against `a`, the earlier of the two in the protocol. */
export interface SurvivalPair {
  readonly a: string;
  readonly b: string;
  readonly hazardRatio: number | null;
  readonly ci95: Interval | null;
  readonly p: number | null;
  readonly reason: Reason | null;
  /** The log-rank test of these two, `pAdjusted` by Holm over the pairs. */
  readonly logRank: LogRank & { readonly pAdjusted: number | null };
}

/** Survival of all arms, in weeks, arms in the order given. */
export interface SurvivalSummary {
  readonly arms: readonly ArmSurvivalSummary[];
  readonly logRank: LogRank;
  readonly pairs: readonly SurvivalPair[];
}

/**
 * Describes and compares survival. Times are in weeks; restricted means reach to `horizon`, numbers at risk are given for `weeks`.
 * Where `horizon` is null it is the last time to which every arm was observed.
 */
export function describeSurvival(
  arms: readonly ArmSurvival[],
  horizon: number | null,
  weeks: readonly number[],
): SurvivalSummary {
  const filled = arms.filter(({ times }) => times.length > 0);
  const reach = horizon ?? commonHorizon(filled);
  const times = filled.map((arm) => arm.times);
  const hazards = coxHazardRatios(times);
  const logRanks = pairwiseLogRank(times);
  return {
    arms: filled.map((arm) => {
      const curve = kaplanMeier(arm.times);
      return {
        arm: arm.arm,
        n: arm.times.length,
        events: arm.times.filter(({ event }) => event).length,
        median: medianSurvival(curve),
        rmst: restrictedMean(curve, reach),
        curve,
        atRisk: weeks.map((week) => ({ week, n: atRiskAt(arm.times, week) })),
      };
    }),
    logRank: logRank(times),
    pairs: hazards.map(({ a, b, ...hazard }, i) => {
      const { a: _a, b: _b, ...test } = logRanks[i] ?? { a, b, ...logRank([]), pAdjusted: null };
      return { a: filled[a]?.arm ?? '', b: filled[b]?.arm ?? '', ...hazard, logRank: test };
    }),
  };
}

/** The last time up to which the curve of every arm is known: an arm that has died out is known for ever. */
export function commonHorizon(arms: readonly ArmSurvival[]): number {
  const ends = arms.map(({ times }) => {
    const last = Math.max(...times.map(({ time }) => time));
    const died = times.every(({ time, event }) => event || time < last);
    return { last, died };
  });
  const open = ends.filter(({ died }) => !died).map(({ last }) => last);
  return open.length > 0 ? Math.min(...open) : Math.max(0, ...ends.map(({ last }) => last));
}
