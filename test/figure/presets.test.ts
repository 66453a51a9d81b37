import { expect, test } from 'vitest';
import { drawn } from '../../core/figure/figure.ts';
import { presets } from '../../core/figure/presets.ts';
import { presetNames } from '../../core/figure/recipe.ts';
import { figureOf, seededTrajectory } from './seeded-study.ts';

test.each([
  ['nature-single', 89, 170],
  ['nature-double', 183, 170],
  ['cell-single', 85, 200],
  ['cell-onehalf', 114, 200],
  ['cell-double', 174, 200],
  ['plos', 132, 222.3],
  ['elsevier-single', 90, 240],
  ['elsevier-onehalf', 140, 240],
  ['elsevier-double', 190, 240],
  ['lancet-single', 75, 240],
  ['lancet-double', 154, 240],
  ['slide', 254, 142.9],
] as const)('a figure for %s is %d mm wide and at most %d mm tall', (name, width, tallest) => {
  const trajectory = seededTrajectory({ arms: ['MSC-1', 'MSC-2', 'Control'] });
  const { scene } = drawn(figureOf(trajectory, { preset: name, individuals: true, spread: 'sd' }));
  expect(scene.widthMm).toBe(width);
  expect(scene.heightMm).toBeLessThanOrEqual(tallest + 1e-9);
});

test.each(presetNames)('%s keeps its own rules', (name) => {
  const { sizes, type, dpi, dpiTaken, source } = presets[name];
  for (const size of Object.values(sizes)) {
    expect(size).toBeGreaterThanOrEqual(type.smallest);
    expect(size).toBeLessThanOrEqual(type.largest);
  }
  expect(dpi).toBeGreaterThanOrEqual(dpiTaken.least);
  expect(dpi).toBeLessThanOrEqual(dpiTaken.most ?? dpi);
  expect(source?.url ?? 'https://').toMatch(/^https:\/\//);
  expect(source?.checked ?? '2026-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
});
