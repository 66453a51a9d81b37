import { mean } from '../mean.ts';
import { quantile } from '../quantile.ts';
import { type Adjustment, adjustP } from './adjust-p.ts';
import type { ComparedSeries } from './compared-series.ts';
import type { Comparison, ComparisonRow } from './comparison.ts';
import { type ArmValues, effectsBetween } from './effects.ts';
import { kruskalWallis } from './kruskal-wallis.ts';
import { mannWhitney, type RankTestResult } from './mann-whitney.ts';
import { oneWayAnova } from './one-way-anova.ts';
import { pairwiseTests } from './pairwise-tests.ts';
import { studentTTest, welchTTest } from './t-test.ts';
import { type ComparisonTest, noResult, type TestResult } from './test-result.ts';
import { welchAnova } from './welch-anova.ts';

/** What a comparison is asked; what is left out is as usual. */
export interface ComparisonOptions {
  /** By name; all arms that have values. */
  readonly arms?: readonly string[];
  /** All weeks that have values. */
  readonly weeks?: readonly number[];
  /** Welch's. For three arms or more a test of two stands for the one that it generalises to. */
  readonly test?: ComparisonTest;
  /** Holm's. */
  readonly adjust?: Adjustment;
}

const ofSeveral: Readonly<Record<ComparisonTest, ComparisonTest>> = {
  welch: 'welch-anova',
  student: 'anova',
  'mann-whitney': 'kruskal-wallis',
  anova: 'anova',
  'welch-anova': 'welch-anova',
  'kruskal-wallis': 'kruskal-wallis',
};

/**
 * Compares the arms of a trajectory at each of its weeks, on the values that the trajectory shows (its policy for limits of detection and its
 * change from baseline are applied already). p-values are adjusted over the weeks of the series; those of the pairs of three arms or more are a
 * family of their own, every pair at every week. A week in which an arm has fewer than two values has no p and says why; its effects stand as far
 * as they go.
 */
export function compareArms(trajectory: ComparedSeries, options: ComparisonOptions = {}): Comparison {
  const filled = new Set(trajectory.subjects.map((subject) => subject.arm));
  const asked = options.arms === undefined ? filled : new Set(options.arms);
  const arms = trajectory.arms.map((arm) => arm.name).filter((arm) => asked.has(arm));
  const wanted = options.test ?? 'welch';
  const test = arms.length > 2 ? ofSeveral[wanted] : wanted;
  const adjust = options.adjust ?? 'holm';
  const values = valuesByWeek(trajectory);
  const weeks = options.weeks ?? trajectory.weeks;
  const rows = [...weeks]
    .sort((a, b) => a - b)
    .map((week) => {
      const ofWeek = values.get(week);
      const groups = arms.map((arm) => ({ arm, values: Float64Array.from(ofWeek?.get(arm) ?? []).sort() }));
      return compareWeek(week, groups, test);
    });
  const family = { of: 'weeks', analytes: 1, tests: 0, pairs: null } as const;
  const { series, change } = trajectory;
  const [adjusted] = adjustTogether([{ series, change, arms, test, adjust, family, rows }], adjust);
  return adjusted ?? { series, change, arms, test, adjust, family, rows };
}

/**
 * Comparisons with their p-values adjusted as one family: the weeks of one series, or a whole panel of them; and those of their pairs as another, so
 * that a pair can be picked out of all weeks and all pairs and its p still holds. What was adjusted before is adjusted anew.
 */
export function adjustTogether(comparisons: readonly Comparison[], adjust: Adjustment): Comparison[] {
  const all = comparisons.flatMap(({ rows }) => rows.map((row) => row.p));
  const ofPairs = comparisons.flatMap(({ rows }) => rows.flatMap(({ pairs }) => pairs.map((pair) => pair.p)));
  const adjusted = adjustP(all, adjust);
  const adjustedPairs = adjustP(ofPairs, adjust);
  const family = {
    of: comparisons.length > 1 ? 'panel' : 'weeks',
    analytes: comparisons.length,
    tests: countKnown(all),
    pairs: ofPairs.length === 0 ? null : countKnown(ofPairs),
  } as const;
  let at = 0;
  let atPair = 0;
  return comparisons.map((comparison) => ({
    ...comparison,
    adjust,
    family,
    rows: comparison.rows.map((row) => ({
      ...row,
      pAdjusted: adjusted[at++] ?? null,
      pairs: row.pairs.map((pair) => ({ ...pair, pAdjusted: adjustedPairs[atPair++] ?? null })),
    })),
  }));
}

const countKnown = (p: readonly (number | null)[]): number => p.filter((value) => value !== null).length;

/** Week → arm → values. */
function valuesByWeek(trajectory: ComparedSeries): Map<number, Map<string, number[]>> {
  const weeks = new Map<number, Map<string, number[]>>();
  for (const { arm, points } of trajectory.subjects) {
    for (const { week, value } of points) {
      const ofWeek = weeks.get(week) ?? new Map<string, number[]>();
      weeks.set(week, ofWeek);
      const ofArm = ofWeek.get(arm);
      if (ofArm) ofArm.push(value);
      else ofWeek.set(arm, [value]);
    }
  }
  return weeks;
}

function compareWeek(week: number, groups: readonly ArmValues[], test: ComparisonTest): ComparisonRow {
  const samples = groups.map((group) => group.values);
  const enough = samples.every((sample) => sample.length >= 2);
  const result = enough ? runTest(samples, test) : withoutMethod(noResult('statistics.no-result-too-few-values'));
  const pairs = groups.length > 2 ? pairwiseTests(samples, test) : [];
  return {
    week,
    groups: groups.map(({ arm, values }) => ({
      arm,
      n: values.length,
      mean: mean(values),
      median: quantile(values, 0.5),
    })),
    ...result,
    pAdjusted: null,
    effects: effectsBetween(groups, test),
    pairs: pairs.map((pair) => ({
      ...pair,
      a: groups[pair.a]?.arm ?? '',
      b: groups[pair.b]?.arm ?? '',
      pAdjusted: null,
    })),
  };
}

const withoutMethod = (result: TestResult): RankTestResult => ({ ...result, method: null });

function runTest(samples: readonly Float64Array[], test: ComparisonTest): RankTestResult {
  const [a, b] = samples;
  if (a === undefined || b === undefined) return withoutMethod(noResult('statistics.no-result-one-arm'));
  switch (test) {
    case 'welch':
      return withoutMethod(welchTTest(a, b));
    case 'student':
      return withoutMethod(studentTTest(a, b));
    case 'mann-whitney':
      return mannWhitney(a, b);
    case 'anova':
      return withoutMethod(oneWayAnova(samples));
    case 'welch-anova':
      return withoutMethod(welchAnova(samples));
    case 'kruskal-wallis':
      return withoutMethod(kruskalWallis(samples));
  }
}
