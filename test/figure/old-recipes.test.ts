import { expect, test } from 'vitest';
import { parseRecipe } from '../../core/figure/recipe-json.ts';

const head = { format: 'armtrace-recipe', version: 1, app: '0.0.1' };

test.each([
  [
    'one series',
    { ...head, analyte: 'NKG2A', spreadAs: 'ribbon', significance: { comparison: 3, as: 'p', contrast: null } },
    { alive: false, events: 'none', normal: 'none', individualsAs: 'lines', significance: { pairs: 'none' } },
  ],
  [
    'survival',
    { ...head, kind: 'survival', bands: true },
    { medians: false, landmarks: [], weeks: { last: null, labels: null, title: null }, axis: { title: null } },
  ],
  [
    'adverse events',
    { ...head, kind: 'adverse-events', terms: 5 },
    { order: 'frequency', only: null, differences: true, axis: { title: null, high: null } },
  ],
])('a recipe of %s of before there were these settings opens with what it showed', (_, recipe, expected) => {
  expect(parseRecipe(JSON.stringify(recipe), 'old.json')).toMatchObject({ ...recipe, ...expected });
});
