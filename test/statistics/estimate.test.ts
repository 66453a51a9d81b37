import { expect, test } from 'vitest';
import { describe } from '../../core/statistics/describe.ts';
import { estimateOf, spreadsFor } from '../../core/statistics/estimate.ts';
import { centers, spreads } from '../../core/statistics/summary.ts';
import { unbrokenRuns } from '../../core/statistics/unbroken-runs.ts';

const row = { arm: 'A', week: 0, censored: 0, ...describe([1, 2, 4, 8]) };

test('error bars are those of the row that the table shows', () => {
  const { mean, sd, sem, geometricMean, geometricSd } = row;
  if (mean === null || sd === null || sem === null || geometricMean === null || geometricSd === null)
    throw new Error('no numbers');
  expect(estimateOf(row, 'mean', 'sd')).toEqual({ value: mean, low: mean - sd, high: mean + sd });
  expect(estimateOf(row, 'mean', 'sem')).toEqual({ value: mean, low: mean - sem, high: mean + sem });
  expect(estimateOf(row, 'mean', 'ci95')).toEqual({ value: mean, low: row.ci95?.[0], high: row.ci95?.[1] });
  expect(estimateOf(row, 'median', 'iqr')).toEqual({ value: 3, low: 1.75, high: 5 });
  expect(estimateOf(row, 'geometric-mean', 'gsd')).toEqual({
    value: geometricMean,
    low: geometricMean / geometricSd,
    high: geometricMean * geometricSd,
  });
});

test('an interval of the mean is never drawn about a median', () => {
  for (const center of centers) {
    for (const spread of spreads.filter((other) => !spreadsFor(center).includes(other))) {
      expect(estimateOf(row, center, spread)).toMatchObject({ low: null, high: null });
    }
  }
});

test('one value has a centre and no bar', () => {
  const single = { arm: 'A', week: 0, censored: 0, ...describe([5]) };
  for (const center of centers) {
    for (const spread of spreads) expect(estimateOf(single, center, spread)).toMatchObject({ low: null, high: null });
  }
});

test('a line breaks at an expected week without data and nowhere else', () => {
  const points = [{ week: 0 }, { week: 4 }, { week: 12 }, { week: 24 }];
  const weeks = (expected: readonly number[]) =>
    unbrokenRuns(points, expected).map((run) => run.map((point) => point.week));
  expect(weeks([0, 4, 8, 12, 24])).toEqual([
    [0, 4],
    [12, 24],
  ]);
  expect(weeks([0, 4, 12, 24])).toEqual([[0, 4, 12, 24]]);
  expect(weeks([52])).toEqual([[0, 4, 12, 24]]);
  expect(unbrokenRuns([], [1])).toEqual([]);
});
