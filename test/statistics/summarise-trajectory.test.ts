import { expect, test } from 'vitest';
import { z } from 'zod';
import { summariseTrajectory } from '../../core/statistics/summarise-trajectory.ts';
import { changes } from '../../core/statistics/summary.ts';
import type { Arm, Outcome } from '../../core/study/protocol.ts';
import type { Qualifier, SeriesPoint } from '../../core/study/series.ts';
import { descriptionSchema, disagreements, referenceResults } from './reference.ts';

const rows = z.array(z.object({ arm: z.string(), week: z.number(), expected: descriptionSchema }));
const { sets } = referenceResults(
  'trajectories.json',
  z.object({
    sets: z.array(
      z.object({
        name: z.string(),
        unit: z.string(),
        arms: z.array(z.string()),
        points: z.array(z.tuple([z.string(), z.string(), z.number(), z.number()])),
        none: rows,
        absolute: rows,
        percent: rows,
        log2ratio: rows,
      }),
    ),
  }),
);

function arm(name: string): Arm {
  return { name, description: '', colour: '#0072B2', infusionWeeks: [], infusionWeeksConfirmed: false };
}

function point(
  subject: string,
  ofArm: string,
  week: number,
  value: number,
  qualifier: Qualifier | null = null,
): SeriesPoint {
  return { readingId: 1, subject, arm: ofArm, week, value, qualifier };
}

const question = {
  series: { id: 1, analyte: 'FasL', population: null, metric: null, unit: 'pg/mL' },
  arms: [arm('A'), arm('B')],
  visits: [],
  outcomes: [],
  change: 'none',
  detectionPolicy: 'limit',
} as const;

test.each(sets.flatMap((set) => changes.map((change) => ({ set, name: set.name, change }))))(
  'agrees with R on $name, change $change',
  ({ set, change }) => {
    const points = set.points.map(([subject, ofArm, week, value]) => point(subject, ofArm, week, value));
    const summary = summariseTrajectory({ ...question, arms: set.arms.map(arm), points, change });
    const expected = set[change];
    expect(summary.rows.map((row) => [row.arm, row.week])).toEqual(expected.map((row) => [row.arm, row.week]));
    for (const [i, row] of summary.rows.entries()) {
      const reference = expected[i];
      expect(reference && disagreements(row, reference.expected), `${row.arm}, week ${row.week}`).toEqual([]);
    }
  },
);

test('arms keep the order of the protocol and weeks ascend, whatever the order of the points', () => {
  const points = [point('s2', 'B', 4, 1), point('s1', 'A', 8, 1), point('s2', 'B', 0, 1), point('s1', 'A', -1, 1)];
  const summary = summariseTrajectory({ ...question, points });
  expect(summary.rows.map((row) => `${row.arm}${row.week}`)).toEqual(['A-1', 'A8', 'B0', 'B4']);
  expect(summary.weeks).toEqual([-1, 0, 4, 8]);
  expect(summary.subjects.map((subject) => subject.subject)).toEqual(['s1', 's2']);
  expect(summary.subjects[0]?.points.map((own) => own.week)).toEqual([-1, 8]);
});

test.each([
  ['limit', 2, 3, 4],
  ['half', 2, 2.5, 4],
  ['exclude', 1, 4, 4],
] as const)(
  'a value below the limit counts by the policy %s, and is counted as censored',
  (detectionPolicy, n, mean, max) => {
    const points = [point('s1', 'A', 0, 2, '<'), point('s2', 'A', 0, 4)];
    const [row] = summariseTrajectory({ ...question, points, detectionPolicy }).rows;
    expect(row).toMatchObject({ n, mean, max, censored: 1 });
  },
);

test('half a limit is never taken of a value above an upper limit', () => {
  const [row] = summariseTrajectory({
    ...question,
    points: [point('s1', 'A', 0, 900, '>')],
    detectionPolicy: 'half',
  }).rows;
  expect(row).toMatchObject({ mean: 900, censored: 1 });
});

test('a week whose values are all left out is still a row that says so', () => {
  const points = [point('s1', 'A', 0, 2, '<'), point('s1', 'A', 4, 5)];
  const { rows: found, weeks } = summariseTrajectory({ ...question, points, detectionPolicy: 'exclude' });
  expect(found[0]).toMatchObject({ week: 0, n: 0, mean: null, censored: 1 });
  expect(weeks).toEqual([4]);
});

test('change is taken from the last value at or before week 0; subjects without one are left out and counted', () => {
  const points = [
    point('s1', 'A', -4, 10),
    point('s1', 'A', 0, 20),
    point('s1', 'A', 4, 30),
    point('s2', 'A', -1, 8),
    point('s2', 'A', 4, 10),
    point('s3', 'A', 4, 99),
  ];
  const summary = summariseTrajectory({ ...question, points, change: 'percent' });
  expect(summary.withoutBaseline).toBe(1);
  expect(summary.rows.find((row) => row.week === 4)).toMatchObject({ n: 2, mean: 37.5 });
  expect(summary.subjects.map((subject) => subject.subject)).toEqual(['s1', 's2']);
});

test('an analyte without any baseline gives an empty trajectory, not an error', () => {
  const summary = summariseTrajectory({ ...question, points: [point('s1', 'A', 2, 5)], change: 'absolute' });
  expect(summary.rows).toEqual([]);
  expect(summary.withoutBaseline).toBe(1);
});

test('a change that is not a number is left out and counted, never shown as Infinity', () => {
  const points = [point('s1', 'A', 0, 4), point('s1', 'A', 4, 0), point('s2', 'A', 0, 0), point('s2', 'A', 4, 3)];
  const summary = summariseTrajectory({ ...question, points, change: 'log2ratio' });
  expect(summary.undefinedChanges).toBe(1);
  expect(summary.withoutBaseline).toBe(1);
  expect(summary.rows.map((row) => [row.week, row.n, row.mean])).toEqual([[0, 1, 0]]);
});

test('a change against a baseline below the limit is marked as uncertain in the other direction', () => {
  const points = [point('s1', 'A', 0, 2, '<'), point('s1', 'A', 4, 6)];
  const summary = summariseTrajectory({ ...question, points, change: 'absolute' });
  expect(summary.subjects[0]?.points.map((own) => own.qualifier)).toEqual(['<', '>']);
  expect(summary.rows.map((row) => row.censored)).toEqual([1, 1]);
});

test('an analyte is scheduled where an outcome names it, and has no schedule where none does', () => {
  const outcome: Outcome = {
    name: 'Markers',
    rank: 'secondary',
    type: 'flow',
    analytes: ['FasL'],
    weeks: [4, 2],
    toWeek: null,
    comparedAmongArms: true,
  };
  const second = { ...outcome, name: 'More', weeks: [8, 4] };
  expect(summariseTrajectory({ ...question, points: [], outcomes: [outcome, second] }).scheduled).toEqual([2, 4, 8]);
  expect(summariseTrajectory({ ...question, points: [] }).scheduled).toBeNull();
});

test('points of arms that were not asked for are left out', () => {
  const points = [point('s1', 'A', 0, 1), point('s2', 'B', 0, 1)];
  const summary = summariseTrajectory({ ...question, arms: [arm('B')], points });
  expect(summary.rows.map((row) => row.arm)).toEqual(['B']);
});
