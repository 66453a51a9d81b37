import type { Reason } from '../reason.ts';

/** The tests that compare arms. */
export const comparisonTests = ['welch', 'student', 'mann-whitney', 'anova', 'welch-anova', 'kruskal-wallis'] as const;
export type ComparisonTest = (typeof comparisonTests)[number];

/** What a test gives. `df` is a pair for an F; `p` is two-sided. Where there is no result everything but `reason` is null. */
export interface TestResult {
  readonly statistic: number | null;
  readonly df: number | readonly [number, number] | null;
  readonly p: number | null;
  readonly reason: Reason | null;
}

/** No result, and why. */
export function noResult(reason: Reason): TestResult {
  return { statistic: null, df: null, p: null, reason };
}
