import type { Effect } from './comparison.ts';
import { hedgesG } from './hedges-g.ts';
import { hodgesLehmann } from './hodges-lehmann.ts';
import { meanDifference } from './mean-difference.ts';
import { pairsOf } from './pairwise-tests.ts';
import type { ComparisonTest } from './test-result.ts';

/** An arm's values at one week. */
export interface ArmValues {
  readonly arm: string;
  readonly values: Float64Array;
}

/**
 * The effects between every two arms, `b − a`: mean difference (with the variances that the test assumes), Hedges' g and Hodges–Lehmann's shift.
 * None between arms of which one has no values.
 */
export function effectsBetween(arms: readonly ArmValues[], test: ComparisonTest): Effect[] {
  const model = test === 'student' || test === 'anova' ? 'student' : 'welch';
  return pairsOf(arms.length).flatMap(([earlier, later]) => {
    const a = arms[earlier];
    const b = arms[later];
    if (a === undefined || b === undefined || a.values.length === 0 || b.values.length === 0) return [];
    const effect = (kind: Effect['kind'], found: Pick<Effect, 'estimate' | 'ci95'> | null): Effect => ({
      kind,
      a: a.arm,
      b: b.arm,
      estimate: found?.estimate ?? null,
      ci95: found?.ci95 ?? null,
    });
    return [
      effect('mean-difference', meanDifference(a.values, b.values, model)),
      effect('hedges-g', hedgesG(a.values, b.values)),
      effect('hodges-lehmann', hodgesLehmann(a.values, b.values)),
    ];
  });
}
