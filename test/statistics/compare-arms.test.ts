import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { adjustments } from '../../core/statistics/comparison/adjust-p.ts';
import { adjustTogether, compareArms } from '../../core/statistics/comparison/compare-arms.ts';
import { comparisonTests } from '../../core/statistics/comparison/test-result.ts';
import { summariseTrajectory } from '../../core/statistics/summarise-trajectory.ts';
import { type Change, changes } from '../../core/statistics/summary.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { referenceResults } from './reference.ts';
import { expectAllNear, expectNear, nearP } from './reference-number.ts';

const { sets } = referenceResults(
  'trajectories.json',
  z.object({
    sets: z.array(
      z.object({
        name: z.string(),
        arms: z.array(z.string()),
        points: z.array(z.tuple([z.string(), z.string(), z.number(), z.number()])),
      }),
    ),
  }),
);

const { comparisons } = referenceResults(
  'arms-over-weeks.json',
  z.object({
    comparisons: z.array(
      z.object({
        set: z.string(),
        arms: z.array(z.string()),
        test: z.enum(comparisonTests),
        adjust: z.enum(adjustments),
        change: z.enum(changes),
        weeks: z.array(z.number()),
        p: z.array(z.number().nullable()),
        pAdjusted: z.array(z.number().nullable()),
        pairs: z.array(z.number().nullable()),
        pairsAdjusted: z.array(z.number().nullable()),
      }),
    ),
  }),
);

type Point = readonly [subject: string, arm: string, week: number, value: number];

function trajectoryOf(points: readonly Point[], armNames: readonly string[], change: Change = 'none'): Trajectory {
  return summariseTrajectory({
    series: { id: 1, analyte: 'A', population: null, metric: null, unit: 'g' },
    points: points.map(([subject, arm, week, value], i) => ({
      readingId: i,
      subject,
      arm,
      week,
      value,
      qualifier: null,
    })),
    arms: armNames.map((name) => ({
      name,
      description: '',
      colour: '#000000',
      infusionWeeks: [],
      infusionWeeksConfirmed: false,
    })),
    visits: [],
    outcomes: [],
    change,
    detectionPolicy: 'limit',
  });
}

describe.each(comparisons)('$set: $arms by $test, $adjust, change $change', (reference) => {
  const set = sets.find(({ name }) => name === reference.set);

  test('agrees with R in every week', () => {
    const { arms, adjust, change } = reference;
    const trajectory = trajectoryOf(set?.points ?? [], set?.arms ?? [], change);
    const comparison = compareArms(trajectory, { arms, adjust, test: reference.test });
    expect(comparison.test).toBe(reference.test);
    expect(comparison.rows.map(({ week }) => week)).toEqual(reference.weeks);
    for (const [i, row] of comparison.rows.entries()) {
      expectNear(row.p, reference.p[i] ?? null, `p at ${row.week}`, nearP);
      expectNear(row.pAdjusted, reference.pAdjusted[i] ?? null, `adjusted p at ${row.week}`, nearP);
      expect(row.reason === null).toBe(row.p !== null);
    }
    const pairs = comparison.rows.flatMap((row) => row.pairs);
    expectAllNear(
      pairs.map(({ p }) => p),
      reference.pairs,
      'p of pairs',
      nearP,
    );
    expectAllNear(
      pairs.map(({ pAdjusted }) => pAdjusted),
      reference.pairsAdjusted,
      'p of pairs adjusted over all pairs of all weeks',
      nearP,
    );
    expect(comparison.family).toEqual({
      of: 'weeks',
      analytes: 1,
      tests: reference.p.filter((p) => p !== null).length,
      pairs: pairs.length === 0 ? null : reference.pairs.filter((p) => p !== null).length,
    });
  });
});

const points: Point[] = [
  ['1', 'Second', 0, 5],
  ['2', 'Second', 0, 7],
  ['3', 'First', 0, 1],
  ['4', 'First', 0, 2.5],
  ['1', 'Second', 4, 5],
  ['3', 'First', 4, 1],
  ['4', 'First', 4, 2],
];

test('effects are later arm minus earlier arm of the protocol, whatever order they are asked for in', () => {
  const {
    rows,
    arms,
    test: made,
  } = compareArms(trajectoryOf(points, ['First', 'Second', 'Empty']), {
    arms: ['Second', 'First'],
  });
  expect(arms).toEqual(['First', 'Second']);
  expect(made).toBe('welch');
  const [baseline] = rows;
  expect(baseline?.groups).toEqual([
    { arm: 'First', n: 2, mean: 1.75, median: 1.75 },
    { arm: 'Second', n: 2, mean: 6, median: 6 },
  ]);
  expect(baseline?.effects.map(({ kind, a, b, estimate }) => [kind, a, b, (estimate ?? 0) > 0])).toEqual([
    ['mean-difference', 'First', 'Second', true],
    ['hedges-g', 'First', 'Second', true],
    ['hodges-lehmann', 'First', 'Second', true],
  ]);
  expect(baseline?.statistic).toBeGreaterThan(0);
});

test('a week in which an arm has one value has no p, says why, and is not in the family', () => {
  const { rows, family } = compareArms(trajectoryOf(points, ['First', 'Second', 'Empty']));
  const [, later] = rows;
  expect([later?.week, later?.p, later?.pAdjusted, later?.statistic, later?.df]).toEqual([4, null, null, null, null]);
  expect(later?.reason).toBe('statistics.no-result-too-few-values');
  expect(later?.effects.find(({ kind }) => kind === 'mean-difference')).toMatchObject({ estimate: 3.5, ci95: null });
  expect(family.tests).toBe(1);
});

test('a week without values, and a study of one arm, are said rather than guessed', () => {
  const asked = compareArms(trajectoryOf(points, ['First', 'Second']), { weeks: [12] });
  expect(asked.rows[0]).toMatchObject({ week: 12, p: null, reason: 'statistics.no-result-too-few-values' });
  expect(asked.rows[0]?.groups.map(({ n, mean }) => [n, mean])).toEqual([
    [0, null],
    [0, null],
  ]);
  const alone = compareArms(trajectoryOf(points, ['First']), {});
  expect(alone.rows[0]).toMatchObject({ p: null, reason: 'statistics.no-result-one-arm' });
});

test('changes at baseline are all zero: there is nothing to test', () => {
  const { rows } = compareArms(trajectoryOf(points, ['First', 'Second'], 'absolute'));
  expect(rows[0]).toMatchObject({ p: null, reason: 'statistics.no-result-constant' });
});

test('three arms are tested together and then in pairs; a test of two stands for its general form', () => {
  const set = sets.find(({ name }) => name.includes('ChickWeight'));
  const trajectory = trajectoryOf(set?.points ?? [], set?.arms ?? []);
  const made = (asked: 'welch' | 'student' | 'mann-whitney') => compareArms(trajectory, { test: asked });
  expect([made('welch').test, made('student').test, made('mann-whitney').test]).toEqual([
    'welch-anova',
    'anova',
    'kruskal-wallis',
  ]);
  const last = made('welch').rows.at(-1);
  expect(last?.df).toHaveLength(2);
  expect(last?.pairs.map(({ a, b }) => `${a}, ${b}`)).toHaveLength(6);
  expect(last?.effects).toHaveLength(18);
  for (const pair of last?.pairs ?? []) expect(pair.pAdjusted).toBeGreaterThanOrEqual(pair.p ?? 0);
});

test('a panel is one family', () => {
  const set = sets.find(({ name }) => name.includes('Orthodont'));
  const one = compareArms(trajectoryOf(set?.points ?? [], set?.arms ?? []));
  const [first, second] = adjustTogether([one, one], 'holm');
  expect(first?.family).toEqual({ of: 'panel', analytes: 2, tests: 8, pairs: null });
  const smallest = Math.min(...one.rows.map((row) => row.p ?? 1));
  expect(Math.min(...[first, second].flatMap((each) => each?.rows.map((row) => row.pAdjusted ?? 1) ?? []))).toBeCloseTo(
    8 * smallest,
    12,
  );
});

test('the pairs of a panel are one family over all of its weeks and series', () => {
  const set = sets.find(({ name }) => name.includes('ChickWeight'));
  const one = compareArms(trajectoryOf(set?.points ?? [], set?.arms ?? []));
  const [first, second] = adjustTogether([one, one], 'holm');
  const known = one.rows.flatMap((row) => row.pairs.flatMap(({ p }) => p ?? []));
  expect(first?.family.pairs).toBe(2 * known.length);
  const all = [first, second].flatMap((each) => each?.rows.flatMap((row) => row.pairs) ?? []);
  const smallest = all.find(({ p }) => p === Math.min(...known));
  expect(smallest?.pAdjusted).toBeCloseTo(2 * known.length * Math.min(...known), 12);
});
