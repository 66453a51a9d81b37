import { expect, test } from 'vitest';
import { z } from 'zod';
import { clopperPearson } from '../../core/statistics/incidence/clopper-pearson.ts';
import { countIncidence } from '../../core/statistics/incidence/count-incidence.ts';
import { fisherExact } from '../../core/statistics/incidence/fisher-exact.ts';
import { riskDifference } from '../../core/statistics/incidence/newcombe.ts';
import { wilson } from '../../core/statistics/incidence/wilson.ts';
import type { SubjectEvent } from '../../core/study/subject-event.ts';
import { referenceResults } from './reference.ts';
import { expectAllNear, expectNear, nearP } from './reference-number.ts';

const pair = z.tuple([z.number(), z.number()]);
const reference = referenceResults(
  'incidence.json',
  z.object({
    proportions: z.array(z.object({ count: z.number(), n: z.number(), clopperPearson: pair, wilson: pair })),
    differences: z.array(z.object({ a: pair, b: pair, expected: z.array(z.number()) })),
    tables: z.array(z.object({ name: z.string(), count: z.array(z.number()), n: z.array(z.number()), p: z.number() })),
  }),
);

test.each(reference.proportions)('the intervals of $count in $n are those of R', ({ count, n, ...expected }) => {
  expectAllNear(clopperPearson(count, n), expected.clopperPearson, 'Clopper–Pearson');
  expectAllNear(wilson(count, n), expected.wilson, 'Wilson', 1e-9, 1e-6);
});

test.each(reference.differences)('the difference of $b and $a has Newcombe’s interval', ({ a, b, expected }) => {
  const found = riskDifference({ count: a[0], n: a[1] }, { count: b[0], n: b[1] });
  expectAllNear(found === null ? null : [found.estimate, ...found.ci95], expected, 'difference', 1e-9, 1e-6);
});

test.each(reference.tables)('Fisher’s exact test agrees with R: $name', ({ count, n, p }) => {
  const arms = count.map((events, i) => ({ count: events, n: n[i] ?? 0 }));
  expectNear(fisherExact(arms), p, 'p', nearP);
  expectNear(fisherExact(arms.toReversed()), p, 'p, arms the other way round', nearP);
});

test('arms without subjects have no proportion, and one arm has no test', () => {
  expect(clopperPearson(0, 0)).toBeNull();
  expect(wilson(0, 0)).toBeNull();
  expect(riskDifference({ count: 0, n: 0 }, { count: 1, n: 2 })).toBeNull();
  expect(
    fisherExact([
      { count: 1, n: 5 },
      { count: 0, n: 0 },
    ]),
  ).toBeNull();
  expect(
    fisherExact([
      { count: 5, n: 5 },
      { count: 3, n: 3 },
    ]),
  ).toBe(1);
});

const event = (subject: string, arm: string, term: string): SubjectEvent => ({
  subject,
  arm,
  kind: 'adverse-event',
  term,
  grade: null,
  related: null,
  fatal: null,
  day: null,
});

test('subjects are counted once, events each, against every subject of the arm', () => {
  const subjects = [
    ...['1', '2', '3', '4'].map((subject) => ({ subject, arm: 'A' })),
    ...['5', '6'].map((subject) => ({ subject, arm: 'B' })),
  ];
  const events = [
    event('1', 'A', 'Fever'),
    event('1', 'A', 'fever '),
    event('2', 'A', 'Fever'),
    event('5', 'B', 'Rash'),
    event('9', '', 'Rash'),
    { ...event('6', 'B', 'Sepsis'), kind: 'fatal-complication' as const },
  ];
  const found = countIncidence({ kind: 'adverse-event', arms: ['A', 'B'], subjects, events });
  expect(
    found.rows.map(({ term, arm, n, subjectsWithEvent, events: all }) => [term, arm, n, subjectsWithEvent, all]),
  ).toEqual([
    [null, 'A', 4, 2, 3],
    [null, 'B', 2, 1, 1],
    ['Fever', 'A', 4, 2, 3],
    ['Fever', 'B', 2, 0, 0],
    ['Rash', 'A', 4, 0, 0],
    ['Rash', 'B', 2, 1, 1],
  ]);
  expect(found.rows[0]?.proportion).toBe(0.5);
  expect(found.withoutArm).toBe(1);
  expect(found.tests.map(({ term }) => term)).toEqual([null, 'Fever', 'Rash']);
  expect(found.tests[1]?.differences[0]).toMatchObject({ a: 'A', b: 'B', estimate: -0.5 });
});
