import { expect, test } from 'vitest';
import { z } from 'zod';
import { recipeSchema, trajectoryRecipeSchema } from '../../core/figure/recipe.ts';
import { findFigure, recipeOfChart, recipeOfPanels } from '../../renderer/figures/figure-recipe.ts';
import { recipeOfText, recipeText } from '../../renderer/figures/recipe-address.ts';
import { readChartSettings } from '../../renderer/trajectories/chart-settings.ts';
import { figureSettings } from '../../renderer/trajectories/figure-settings.ts';
import { fakeOverview, fakeProtocol } from '../window/fake-study.ts';

const study = fakeOverview('Study', true);
const names = fakeProtocol.arms.map((arm) => arm.name);
const series = study.series[3];
if (series === undefined) throw new Error('the fake study has too few series');
const home = { app: '0.1.0', language: 'en' } as const;
const plain = recipeOfChart(series, names, new URLSearchParams(), home);

test('a chart becomes a figure with its settings', () => {
  const address = new URLSearchParams(
    'series=4&center=median&spread=none&scale=log10&change=absolute&hide=MSC-1&preset=slide&title=A%20title&subjects=off&shape=ribbon&axis=visits&from=0&to=24&high=40&infusions=off&filter=' +
      encodeURIComponent('{"arms":null,"conditions":[{"covariate":"sex","oneOf":["f"]}]}'),
  );
  const recipe = recipeOfChart(series, names, address, { ...home, language: 'zh' });
  expect(recipeSchema.parse(recipe)).toEqual(recipe);
  expect(recipe).toMatchObject({
    center: 'median',
    spread: 'none',
    scale: 'log10',
    change: 'absolute',
    arms: ['Control', 'MSC-2'],
    title: 'A title',
    preset: 'slide',
    individuals: false,
    language: 'zh',
    spreadAs: 'ribbon',
    infusions: false,
    weeks: { first: 0, last: 24, spacing: 'equal' },
    references: [],
    filter: { conditions: [{ covariate: 'sex', oneOf: ['f'] }] },
  });
});

test('boxes, dots, events on lines and multiples of the upper limit go from the chart into the figure', () => {
  const address = new URLSearchParams('series=4&center=median&shape=box&subjects=dots&uln=on');
  expect(recipeOfChart(series, names, address, home)).toMatchObject({
    ...{ spreadAs: 'box', individuals: true, individualsAs: 'dots', events: 'ends', normal: 'multiples' },
  });
  const plain = new URLSearchParams('series=4&adverse=all');
  expect(recipeOfChart(series, names, plain, home)).toMatchObject({ events: 'all', normal: 'range' });
  const quiet = new URLSearchParams('series=4&events=off&normal=off');
  expect(recipeOfChart(series, names, quiet, home)).toMatchObject({
    ...{ spreadAs: 'bars', individualsAs: 'lines', events: 'none', normal: 'none' },
  });
});

test('a figure takes over whom the chart shows, which weeks, and how: a filter is never lost on the way', () => {
  const filter = '{"arms":null,"conditions":[{"covariate":"sex","oneOf":["f"]}]}';
  const chart = new URLSearchParams({
    filter,
    from: '2',
    to: '24',
    axis: 'visits',
    shape: 'ribbon',
    low: '5',
    high: '20',
  });
  const settings = figureSettings(4, readChartSettings(chart));
  const address = new URLSearchParams(
    Object.entries(settings).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
  const expected = {
    filter: { arms: null, conditions: [{ covariate: 'sex', oneOf: ['f'] }] },
    weeks: { first: 2, last: 24, spacing: 'equal' },
    spreadAs: 'ribbon',
  };
  expect(recipeOfChart(series, names, address, home)).toMatchObject({
    ...expected,
    references: [
      { value: 5, label: 'LLN' },
      { value: 20, label: 'ULN' },
    ],
  });
  const panels = recipeOfPanels(study.series.slice(0, 3), home, { address, armNames: names });
  expect(panels).toMatchObject({ ...expected, kind: 'panels' });
  expect(recipeSchema.parse(panels)).toEqual(panels);
});

test('an address holds of a recipe what is not as usual, and gives it back whole', () => {
  expect(Object.keys(z.record(z.string(), z.unknown()).parse(JSON.parse(recipeText(plain, home))))).toEqual(
    expect.arrayContaining(['analyte', 'population', 'metric', 'unit']),
  );
  const turned = trajectoryRecipeSchema.parse({
    ...plain,
    axis: { low: 5, cut: { from: 20, to: 30 } },
    style: { legend: 'direct', arms: [{ arm: 'MSC-1', colour: '#000000' }] },
    references: [{ value: 40, label: 'ULN, “twice”' }],
    fingerprint: 'f',
  });
  for (const recipe of [plain, turned, recipeOfPanels(study.series.slice(0, 3), home)]) {
    const text = recipeText(recipe, home);
    expect(recipeOfText(text, home)).toEqual({ ...recipe, fingerprint: null });
    expect(text.length).toBeLessThan(JSON.stringify(recipe).length);
  }
});

test('an address that is no recipe is none', () => {
  for (const text of [null, '', 'null', '3', '{"kind":"pie"}', '{"analyte":3}', '{"analyte":"NKG2A","scale":"sqrt"}']) {
    expect(recipeOfText(text, home)).toBeNull();
  }
});

test('what is no longer as it was is said: the data, an arm, the series', () => {
  const found = (changes: object) => findFigure(trajectoryRecipeSchema.parse({ ...plain, ...changes }), study);
  expect(found({ fingerprint: study.fingerprint })).toMatchObject({ dataChanged: false, unknownArms: [] });
  expect(found({ fingerprint: 'another' })).toMatchObject({ dataChanged: true });
  expect(found({ arms: ['Control', 'MSC-9'] })).toMatchObject({
    unknownArms: ['MSC-9'],
    recipe: { arms: ['Control'] },
  });
  expect(found({ analyte: 'CD8' })).toMatchObject({ missing: { analyte: 'CD8' } });
});
