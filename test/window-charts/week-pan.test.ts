import { expect, test } from 'vitest';
import { pannedWeeks } from '../../renderer/trajectories/week-pan.ts';

const weeks = [0, 2, 4, 8, 12, 24, 36, 52];

test('in time the window moves by whole weeks, as wide as it was, and stops at the first and last visit', () => {
  expect(pannedWeeks('time', weeks, [4, 24], 3.4)).toEqual([7, 27]);
  expect(pannedWeeks('time', weeks, [4, 24], -2.6)).toEqual([1, 21]);
  expect(pannedWeeks('time', weeks, [4, 24], -30)).toEqual([0, 20]);
  expect(pannedWeeks('time', weeks, [4, 24], 99)).toEqual([32, 52]);
  expect(pannedWeeks('time', weeks, [4, 24], 0.2)).toEqual([4, 24]);
});

test('evenly placed visits move by visits, as many as there were', () => {
  expect(pannedWeeks('visits', weeks, [4, 24], 2)).toEqual([12, 52]);
  expect(pannedWeeks('visits', weeks, [4, 24], 9)).toEqual([12, 52]);
  expect(pannedWeeks('visits', weeks, [4, 24], -1)).toEqual([2, 12]);
  expect(pannedWeeks('visits', weeks, [4, 24], -5)).toEqual([0, 8]);
});

test('a window that an address set beyond the visits is moved back, never further out', () => {
  expect(pannedWeeks('time', weeks, [40, 60], 5)).toEqual([40, 60]);
  expect(pannedWeeks('time', weeks, [40, 60], -5)).toEqual([35, 55]);
});
