import { expect, test } from 'vitest';
import { valueAxisTitle } from '../../core/figure/axis-title.ts';
import { drawn } from '../../core/figure/figure.ts';
import { recipeOf, seededTrajectory } from './seeded-study.ts';

const trajectory = seededTrajectory({ arms: ['MSC-1', 'MSC-2'], weeks: [0, 4], came: () => true });

test('the legend names the centre, its bars, what was measured, and how many', () => {
  expect(
    drawn({ kind: 'trajectory', trajectory: trajectory, recipe: recipeOf(trajectory), comparison: null }).legend,
  ).toBe(
    'Mean (95 % CI) of NKG2A, CD56dim NK (% of parent) by arm over the weeks of the study. Subjects: MSC-1, 20; MSC-2, 20; n per arm and week, 20.',
  );
});

test('the words follow the settings', () => {
  const median = recipeOf(trajectory, { center: 'median', spread: 'iqr' });
  expect(drawn({ kind: 'trajectory', trajectory: trajectory, recipe: median, comparison: null }).legend).toMatch(
    /^Median \(IQR\)/,
  );
  expect(drawn({ kind: 'trajectory', trajectory: trajectory, recipe: median, comparison: null }).methods).toMatch(
    /medians .* IQR.*R type 7/,
  );
  expect(drawn({ kind: 'trajectory', trajectory: trajectory, recipe: median, comparison: null }).methods).not.toMatch(
    /Student/,
  );
  expect(
    drawn({ kind: 'trajectory', trajectory: trajectory, recipe: recipeOf(trajectory), comparison: null }).methods,
  ).toMatch(/Student’s t distribution with n − 1/);
});

test('limits of detection and changes are explained where they matter and only there', () => {
  const changed = seededTrajectory({
    arms: ['A'],
    weeks: [0, 4],
    change: 'percent',
    detectionPolicy: 'half',
    qualifier: () => '<',
  });
  const methods = drawn({
    kind: 'trajectory',
    trajectory: changed,
    recipe: recipeOf(changed),
    comparison: null,
  }).methods;
  expect(methods).toContain('half the limit');
  expect(methods).toContain('last value at or before week 0');
  expect(
    drawn({ kind: 'trajectory', trajectory: trajectory, recipe: recipeOf(trajectory), comparison: null }).methods,
  ).not.toMatch(/limit of detection|baseline|week 0/);
});

test('in Chinese the words are Chinese', () => {
  const chinese = recipeOf(trajectory, { language: 'zh' });
  expect(drawn({ kind: 'trajectory', trajectory: trajectory, recipe: chinese, comparison: null }).legend).toMatch(
    /均值（95% 置信区间）/,
  );
  expect(drawn({ kind: 'trajectory', trajectory: trajectory, recipe: chinese, comparison: null }).methods).toMatch(
    /各点为每次访视所有值的均值，误差线表示95% 置信区间。/,
  );
});

const series = { id: 1, analyte: 'NKG2A', population: 'CD56dim NK', metric: 'Freq. of Parent', unit: '%' };

test.each([
  [series, 'none', 'NKG2A, CD56dim NK (% of parent)'],
  [series, 'absolute', 'Change in NKG2A from baseline, CD56dim NK (percentage points)'],
  [series, 'percent', 'Change in NKG2A from baseline, CD56dim NK (%)'],
  [series, 'log2ratio', 'NKG2A relative to baseline, CD56dim NK (log₂ ratio)'],
  [{ ...series, metric: 'Freq. of CD3−' }, 'none', 'NKG2A, CD56dim NK (% of CD3−)'],
  [{ ...series, metric: '% of NK' }, 'none', 'NKG2A, CD56dim NK (% of NK)'],
  [{ ...series, metric: 'Median', unit: 'AU' }, 'none', 'NKG2A, CD56dim NK (Median, AU)'],
  [{ ...series, population: null, metric: null, unit: 'U/L' }, 'none', 'NKG2A (U/L)'],
  [{ ...series, population: null, metric: null, unit: 'U/L' }, 'absolute', 'Change in NKG2A from baseline (U/L)'],
  [{ ...series, population: null, metric: null, unit: null }, 'none', 'NKG2A'],
  [{ ...series, population: null, metric: null, unit: null }, 'absolute', 'Change in NKG2A from baseline'],
] as const)('the axis of $metric in $unit, change %s, is titled %s', (of, change, title) => {
  expect(valueAxisTitle(of, change, 'en')).toBe(title);
});
