import type { Series } from '../../study/series.ts';
import type { Interval } from '../interval.ts';
import type { Change } from '../summary.ts';
import type { Adjustment } from './adjust-p.ts';
import type { RankMethod } from './mann-whitney.ts';
import type { ComparisonTest, TestResult } from './test-result.ts';

/** What stands in an arm at a week: how many values, and where they lie. */
export interface ComparedGroup {
  readonly arm: string;
  readonly n: number;
  readonly mean: number | null;
  readonly median: number | null;
}

export const effectKinds = ['mean-difference', 'hedges-g', 'hodges-lehmann'] as const;
export type EffectKind = (typeof effectKinds)[number];

/** How far arm `b` lies above arm `a`, the earlier of the two in the protocol. Null where an arm has too few values for it. */
export interface Effect {
  readonly kind: EffectKind;
  readonly a: string;
  readonly b: string;
  readonly estimate: number | null;
  readonly ci95: Interval | null;
}

/** The test of one pair of three or more arms; `pAdjusted` by the comparison's own method over every pair at every week of its family. */
export interface PairComparison extends TestResult {
  readonly a: string;
  readonly b: string;
  readonly pAdjusted: number | null;
}

/** The arms at one week. `pAdjusted` is null where `p` is, with the reason. */
export interface ComparisonRow extends TestResult {
  readonly week: number;
  readonly groups: readonly ComparedGroup[];
  readonly pAdjusted: number | null;
  /** How a rank test of two arms found its p; null for other tests. */
  readonly method: RankMethod | null;
  readonly effects: readonly Effect[];
  /** Three or more arms only. */
  readonly pairs: readonly PairComparison[];
}

/**
 * What p-values were adjusted over: the weeks of this analyte, or of a whole panel of `analytes`; `tests` counts those with a p. The pairs that follow
 * a test of three arms or more are a family of their own over the same weeks, of `pairs` tests; null where there are none, and in a comparison kept
 * before they were: there a pair's p is adjusted over the pairs of its week only. The contrasts of a model are its `tests`.
 */
export interface Family {
  readonly of: 'weeks' | 'panel';
  readonly analytes: number;
  readonly tests: number;
  readonly pairs: number | null;
}

/** One series compared among arms at each of its weeks, and all that is needed to say how. */
export interface Comparison {
  readonly series: Series;
  readonly change: Change;
  readonly arms: readonly string[];
  readonly test: ComparisonTest;
  readonly adjust: Adjustment;
  readonly family: Family;
  readonly rows: readonly ComparisonRow[];
}
