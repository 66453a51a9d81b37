import { type Adjustment, adjustP } from '../comparison/adjust-p.ts';
import { pairsOf } from '../comparison/pairwise-tests.ts';
import { chiSquareUpperTail } from '../distributions/chi-square.ts';
import type { Reason } from '../reason.ts';
import { invertSymmetric, times } from './solve-symmetric.ts';
import { eventTimes, type SurvivalTime } from './survival-time.ts';

/** A log-rank test; everything but `reason` is null where there is no result. */
export interface LogRank {
  readonly chiSquare: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly reason: Reason | null;
}

const without = (reason: Reason): LogRank => ({ chiSquare: null, df: null, p: null, reason });

/**
 * The log-rank test of two arms or more (Mantel 1966; Peto and Peto, J R Stat Soc A 1972;135:185–207): events observed against those expected
 * if all arms shared one hazard, with the hypergeometric variance. R: `survdiff(Surv(time, event) ~ arm)`.
 * As in R an arm that was never at risk of an event is left out.
 */
export function logRank(arms: readonly (readonly SurvivalTime[])[]): LogRank {
  const moments = eventTimes(arms);
  if (arms.filter((arm) => arm.length > 0).length < 2) return without('statistics.no-result-one-arm');
  if (moments.length === 0) return without('statistics.no-result-no-events');
  const excess = arms.map(() => 0);
  const expected = arms.map(() => 0);
  const variance = arms.map(() => arms.map(() => 0));
  for (const { atRisk, events } of moments) {
    const n = atRisk.reduce((sum, own) => sum + own, 0);
    const d = events.reduce((sum, own) => sum + own, 0);
    const scale = n > 1 ? (d * (n - d)) / (n * n * (n - 1)) : 0;
    for (const [i, own] of atRisk.entries()) {
      excess[i] = (excess[i] ?? 0) + (events[i] ?? 0) - (d * own) / n;
      expected[i] = (expected[i] ?? 0) + (d * own) / n;
      for (const [j, other] of atRisk.entries()) {
        const row = variance[i] ?? [];
        row[j] = (row[j] ?? 0) + scale * own * ((i === j ? n : 0) - other);
      }
    }
  }
  const [, ...compared] = arms.flatMap((_, i) => ((expected[i] ?? 0) > 0 ? [i] : []));
  if (compared.length === 0) return without('statistics.no-result-never-together');
  const inverse = invertSymmetric(compared.map((i) => compared.map((j) => variance[i]?.[j] ?? 0)));
  if (inverse === null) return without('statistics.no-result-never-together');
  const difference = compared.map((i) => excess[i] ?? 0);
  const chiSquare = times(inverse, difference).reduce((sum, value, i) => sum + value * (difference[i] ?? 0), 0);
  return { chiSquare, df: compared.length, p: chiSquareUpperTail(chiSquare, compared.length), reason: null };
}

/** The log-rank test of two arms by their places, its p adjusted over the pairs. */
export interface PairLogRank extends LogRank {
  readonly a: number;
  readonly b: number;
  readonly pAdjusted: number | null;
}

/** Log-rank tests of every two arms. R: `survdiff` on each two, then `p.adjust`. */
export function pairwiseLogRank(
  arms: readonly (readonly SurvivalTime[])[],
  adjustment: Adjustment = 'holm',
): PairLogRank[] {
  const results = pairsOf(arms.length).map(([a, b]) => ({ a, b, ...logRank([arms[a] ?? [], arms[b] ?? []]) }));
  const adjusted = adjustP(
    results.map((result) => result.p),
    adjustment,
  );
  return results.map((result, i) => ({ ...result, pAdjusted: adjusted[i] ?? null }));
}
