import { expect, test } from 'vitest';
import {
  everySubject,
  knownCovariates,
  letsEveryoneThrough,
  meetsFilter,
  subjectFilterSchema,
} from '../../core/study/subject-filter.ts';

const subject = (arm: string, covariates: Record<string, string>) => ({ arm, covariates });
const people = [
  subject('A', { sex: 'f', age: '31' }),
  subject('A', { sex: 'm', age: '58' }),
  subject('B', { sex: 'm', age: 'unknown' }),
  subject('B', { age: '18' }),
];
const kept = (filter: object) => people.map((one) => meetsFilter(subjectFilterSchema.parse(filter), one));

test('no condition lets everyone through', () => {
  expect(kept({})).toEqual([true, true, true, true]);
  expect(letsEveryoneThrough(everySubject)).toBe(true);
  expect(letsEveryoneThrough(subjectFilterSchema.parse({ arms: ['A'] }))).toBe(false);
});

test('a condition on texts takes those texts, and the empty one those that nobody gave', () => {
  expect(kept({ conditions: [{ covariate: 'sex', oneOf: ['m'] }] })).toEqual([false, true, true, false]);
  expect(kept({ conditions: [{ covariate: 'sex', oneOf: ['f', ''] }] })).toEqual([true, false, false, true]);
});

test('a range holds both of its ends, and leaves out what is no number', () => {
  expect(kept({ conditions: [{ covariate: 'age', from: 18, to: 31 }] })).toEqual([true, false, false, true]);
  expect(kept({ conditions: [{ covariate: 'age', from: 19, to: null }] })).toEqual([true, true, false, false]);
  expect(kept({ conditions: [{ covariate: 'age', from: null, to: null }] })).toEqual([true, true, false, true]);
});

test('arms and conditions must all be met', () => {
  expect(kept({ arms: ['A'], conditions: [{ covariate: 'sex', oneOf: ['m'] }] })).toEqual([false, true, false, false]);
});

test('what subjects are known by: texts, a range where all are numbers, and how many nobody gave it for', () => {
  expect(knownCovariates(people)).toEqual([
    { name: 'sex', values: ['f', 'm'], range: null, missing: 1 },
    { name: 'age', values: ['18', '31', '58', 'unknown'], range: null, missing: 0 },
  ]);
  expect(knownCovariates(people.slice(0, 2))[1]?.range).toEqual([31, 58]);
});
