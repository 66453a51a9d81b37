import { expect, test } from 'vitest';
import {
  asRead,
  decimalsOf,
  fixed,
  seriesDecimals,
  tickText,
  weekText,
} from '../../renderer/trajectories/number-format.ts';

test('decimals are those a number is written with', () => {
  expect([12, 12.5, 0.25, 1 / 3, 0.1 + 0.2].map(decimalsOf)).toEqual([0, 1, 2, 6, 1]);
});

test('a series shows the precision of its values, means of whole numbers one decimal more, never more than four digits', () => {
  expect(seriesDecimals([12.5, 30.1])).toBe(1);
  expect(seriesDecimals([12, 30])).toBe(1);
  expect(seriesDecimals([17.934_21, 3])).toBe(2);
  expect(seriesDecimals([12_000, 15_500])).toBe(0);
  expect(seriesDecimals([0.012_345])).toBe(5);
  expect(seriesDecimals([])).toBe(0);
});

test('numbers keep their zeros and have a true minus sign; nothing is ever minus zero', () => {
  expect(fixed('en', 29, 1)).toBe('29.0');
  expect(fixed('en', -1234.56, 1)).toBe('−1,234.6');
  expect(fixed('en', -0.01, 1)).toBe('0.0');
  expect(asRead('en', 31.2)).toBe('31.2');
});

test('weeks are bare, parts of a week have two decimals', () => {
  expect([-5, 0, 3 / 7, 52].map(weekText)).toEqual(['−5', '0', '0.43', '52']);
});

test('ticks of a linear axis share their decimals, those of a logarithmic one do not', () => {
  const linear = tickText('en', [0, 0.5, 1], true);
  expect([0, 0.5, 1].map(linear)).toEqual(['0.0', '0.5', '1.0']);
  const log = tickText('en', [0.1, 1, 10], false);
  expect([0.1, 1, 10].map(log)).toEqual(['0.1', '1', '10']);
});
