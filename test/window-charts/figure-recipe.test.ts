import { expect, test } from 'vitest';
import { recipeSchema } from '../../core/figure/recipe.ts';
import { findFigure, readFigureSettings, recipeOf } from '../../renderer/figures/figure-recipe.ts';
import { fakeOverview, fakeProtocol } from '../window/fake-study.ts';

const study = fakeOverview('Study', true);
const names = fakeProtocol.arms.map((arm) => arm.name);
const series = study.series[3];
if (series === undefined) throw new Error('the fake study has too few series');
const address = (settings: Readonly<Record<string, string | null>>) =>
  new URLSearchParams(Object.entries(settings).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));

test('a figure comes back from its recipe as it was', () => {
  const settings = readFigureSettings(
    new URLSearchParams(
      'series=4&center=median&spread=none&scale=log10&change=absolute&hide=MSC-1&preset=slide&title=A%20title&subjects=off',
    ),
  );
  const recipe = recipeOf(series, names, settings, 'zh', '0.1.0');
  expect(recipeSchema.parse(recipe)).toEqual(recipe);
  expect(recipe).toMatchObject({ arms: ['Control', 'MSC-2'], title: 'A title', preset: 'slide', individuals: false });
  const found = findFigure(recipe, study);
  expect(found === null ? null : readFigureSettings(address(found.settings))).toEqual({
    ...settings,
    seriesId: series.id,
  });
});

test('what is no longer as it was is said: the data, an arm, the series', () => {
  const recipe = recipeOf(series, names, readFigureSettings(new URLSearchParams()), 'en', '0.1.0');
  expect(findFigure({ ...recipe, fingerprint: study.fingerprint }, study)?.dataChanged).toBe(false);
  expect(findFigure({ ...recipe, fingerprint: 'another' }, study)?.dataChanged).toBe(true);
  expect(findFigure({ ...recipe, arms: ['Control', 'MSC-9'] }, study)?.unknownArms).toEqual(['MSC-9']);
  expect(findFigure({ ...recipe, analyte: 'CD8' }, study)).toBeNull();
});
