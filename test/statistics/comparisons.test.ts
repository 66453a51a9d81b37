import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { changeOf } from '../../core/statistics/change-from-baseline.ts';
import { adjustP } from '../../core/statistics/comparison/adjust-p.ts';
import { hedgesCorrection, hedgesG } from '../../core/statistics/comparison/hedges-g.ts';
import { hodgesLehmann } from '../../core/statistics/comparison/hodges-lehmann.ts';
import { kruskalWallis } from '../../core/statistics/comparison/kruskal-wallis.ts';
import { mannWhitney } from '../../core/statistics/comparison/mann-whitney.ts';
import { meanDifference } from '../../core/statistics/comparison/mean-difference.ts';
import { oneWayAnova } from '../../core/statistics/comparison/one-way-anova.ts';
import { pairwiseTests } from '../../core/statistics/comparison/pairwise-tests.ts';
import { studentTTest, welchTTest } from '../../core/statistics/comparison/t-test.ts';
import type { ComparisonTest, TestResult } from '../../core/statistics/comparison/test-result.ts';
import { welchAnova } from '../../core/statistics/comparison/welch-anova.ts';
import { referenceResults } from './reference.ts';
import { expectAllNear, expectNear, nearP } from './reference-number.ts';

const number = z.number().nullable();
const numbers = z.array(z.number()).nullable();
const htest = z
  .object({ statistic: z.number(), df: numbers, p: z.number(), method: z.string(), interval: numbers })
  .nullable();
type HTest = z.infer<typeof htest>;

const reference = referenceResults(
  'comparisons.json',
  z.object({
    cases: z.array(
      z.object({
        name: z.string(),
        samples: z.array(z.array(z.number())),
        pair: z
          .object({
            welch: htest,
            student: htest,
            mannWhitney: htest,
            difference: z.number(),
            hedgesG: numbers,
            shift: z.number(),
            shiftInterval: numbers,
          })
          .nullable(),
        several: z.object({
          anova: htest,
          welchAnova: htest,
          kruskalWallis: htest,
          pairsWelch: numbers,
          pairsPooled: numbers,
          pairsRank: numbers,
        }),
      }),
    ),
    adjust: z.object({ p: z.array(number), holm: z.array(number), bh: z.array(number) }),
    correction: z.array(z.tuple([z.number(), z.number()])),
  }),
);

function expectTest(ours: TestResult, expected: HTest, what: string): void {
  expectNear(ours.statistic, expected?.statistic ?? null, `${what} statistic`, 1e-9, 1e-9);
  expectAllNear(ours.df, ours.df === null ? null : (expected?.df ?? null), `${what} df`);
  expectNear(ours.p, expected?.p ?? null, `${what} p`, nearP);
  expect(ours.reason === null, `${what}: a result or a reason`).toBe(ours.p !== null);
}

const ofTwo = reference.cases.flatMap(({ name, samples, pair }) => (pair === null ? [] : [{ name, samples, pair }]));

describe.each(ofTwo)('$name', ({ samples, pair }) => {
  const [a = [], b = []] = samples;

  test('two arms: tests, effects and intervals are those of R', () => {
    expectTest(welchTTest(a, b), pair.welch, 'Welch');
    expectTest(studentTTest(a, b), pair.student, 'Student');
    const ranks = mannWhitney(a, b);
    expectTest(ranks, pair.mannWhitney, 'Mann–Whitney');
    expect(ranks.method === 'exact').toBe(pair.mannWhitney?.method.includes('exact') ?? false);
    const welch = meanDifference(a, b, 'welch');
    const scale = Math.abs(pair.welch?.interval?.[0] ?? 0);
    expectNear(welch?.estimate, pair.difference, 'difference', 1e-9, 1e-14);
    expectAllNear(welch?.ci95, pair.welch?.interval ?? null, 'Welch interval', 1e-9, scale);
    expectAllNear(
      meanDifference(a, b, 'student')?.ci95,
      pair.student?.interval ?? null,
      'Student interval',
      1e-9,
      scale,
    );
    const g = hedgesG(a, b);
    expectAllNear(g === null ? null : [g.estimate, ...g.ci95], pair.hedgesG, 'Hedges g');
    const shift = hodgesLehmann(a, b);
    expectNear(shift?.estimate, pair.shift, 'shift', 1e-9, 1e-14);
    expectAllNear(shift?.ci95, pair.shiftInterval, 'shift interval', 1e-9, 1e-3);
  });
});

describe.each(reference.cases)('$name', ({ samples, several }) => {
  test('several arms: tests and pairwise follow-ups are those of R', () => {
    expectTest(oneWayAnova(samples), several.anova, 'ANOVA');
    expectTest(welchAnova(samples), several.welchAnova, "Welch's ANOVA");
    expectTest(kruskalWallis(samples), several.kruskalWallis, 'Kruskal–Wallis');
    const pairs = (after: ComparisonTest) => {
      const all = adjustP(
        pairwiseTests(samples, after).map((one) => one.p),
        'holm',
      );
      return all.every((p) => p !== null) ? all : null;
    };
    expectAllNear(pairs('welch-anova'), several.pairsWelch, 'pairs by Welch', nearP);
    expectAllNear(pairs('anova'), several.pairsPooled, 'pairs by pooled t', nearP);
    expectAllNear(pairs('kruskal-wallis'), several.pairsRank, 'pairs by ranks', nearP);
  });
});

test('the reference holds real data sets and the cases that break careless formulas', () => {
  const names = reference.cases.map(({ name }) => name);
  expect(names.filter((name) => name.includes('::')).length).toBeGreaterThanOrEqual(5);
  expect(names).toEqual(
    expect.arrayContaining(['two and two', 'one and one', 'all equal', 'zeros', 'one arm constant', 'a huge offset']),
  );
});

test('an unknown number is never NaN or infinite', () => {
  for (const { samples } of reference.cases) {
    const [a = [], b = []] = samples;
    const results = [
      welchTTest(a, b),
      studentTTest(a, b),
      mannWhitney(a, b),
      oneWayAnova(samples),
      welchAnova(samples),
      kruskalWallis(samples),
      meanDifference(a, b, 'welch'),
      hedgesG(a, b),
      hodgesLehmann(a, b),
    ];
    expect(
      JSON.stringify(results, (_, value: unknown) =>
        typeof value === 'number' && !Number.isFinite(value) ? 'bad' : value,
      ),
    ).not.toContain('bad');
  }
});

test('the exact correction of Hedges agrees with gamma functions', () => {
  for (const [m, expected] of reference.correction) expectNear(hedgesCorrection(m), expected, `J(${m})`, 1e-11);
});

test('p-values are adjusted as by R, missing ones left out', () => {
  const { p, holm, bh } = reference.adjust;
  expectAllNear(adjustP(p, 'holm'), holm, 'Holm');
  expectAllNear(adjustP(p, 'bh'), bh, 'Benjamini–Hochberg');
  expect(adjustP(p, 'none')).toEqual(p);
});

test('effects change sign when the arms change places, and no test changes its p', () => {
  const [first] = reference.cases;
  const [a = [], b = []] = first?.samples ?? [];
  expect(meanDifference(b, a, 'welch')?.estimate).toBeCloseTo(-(meanDifference(a, b, 'welch')?.estimate ?? 0), 12);
  expect(hodgesLehmann(b, a)?.estimate).toBeCloseTo(-(hodgesLehmann(a, b)?.estimate ?? 0), 12);
  expect(mannWhitney(b, a).p).toBeCloseTo(mannWhitney(a, b).p ?? 0, 12);
});

test('Kruskal and Wallis correct for changes that are ties but for the last digit, as R does', () => {
  const samples = [
    [0.3 - 0.1, 0.5 - 0.3, 0.9 - 0.2, 1.1 - 0.4, 0.1],
    [0.4 - 0.1, 0.6 - 0.3, 0.7 - 0.5, 1.2 - 0.5, 0.9],
    [0.8 - 0.3, 0.7 - 0.2, 1.6 - 0.7, 1.4 - 0.5],
  ];
  // R: kruskal.test(list(c(0.3 - 0.1, …), …)); with ties of the very same numbers only, the statistic would be 2.70594713656388.
  const found = kruskalWallis(samples);
  expectNear(found.statistic, 2.78571428571429, 'statistic');
  expectNear(found.p, 0.248364676570514, 'p', nearP);
});

test('a fall to 0 is -100 per cent to the last digit, so that such falls are ties', () => {
  for (let i = 1; i <= 3000; i++) expect(changeOf(0, i / 1000, 'percent')).toBe(-100);
});
