import {
  type NamedSeries,
  type PanelsRecipe,
  panelsRecipeSchema,
  presetNames,
  type Recipe,
  type TrajectoryRecipe,
  trajectoryRecipeSchema,
} from '../../core/figure/recipe.ts';
import { allSeries } from '../../core/scores/all-series.ts';
import type { SeriesEntry, StudyOverview } from '../../core/study/overview.ts';
import type { Series } from '../../core/study/series.ts';
import { type ChartSettings, readChartSettings } from '../trajectories/chart-settings.ts';
import type { RecipeHome } from './recipe-address.ts';

/** The recipe of one series as the chart shows it: the settings of an address are those of the chart. */
export function recipeOfChart(
  series: Series,
  armNames: readonly string[],
  address: URLSearchParams,
  home: RecipeHome,
): TrajectoryRecipe {
  return trajectoryRecipeSchema.parse({
    ...headOf(address, home),
    analyte: series.analyte,
    population: series.population,
    metric: series.metric,
    unit: series.unit,
    ...asChart(address, armNames),
    references: referencesOf(address),
  });
}

/** What a recipe takes over from a chart: of whom, which weeks, and how. */
function asChart(address: URLSearchParams, armNames: readonly string[]) {
  const settings = readChartSettings(address);
  const shown = armNames.filter((name) => !settings.hiddenArms.includes(name));
  return {
    arms: shown.length === armNames.length ? null : shown,
    center: settings.center,
    spread: settings.spread,
    spreadAs: settings.shape,
    individuals: settings.individuals,
    individualsAs: settings.subjectMarks === 'dots' ? 'dots' : 'lines',
    events: !settings.individuals || !settings.events ? 'none' : settings.adverse ? 'all' : 'ends',
    normal: normalOf(settings),
    filter: settings.filter,
    change: settings.change,
    scale: settings.scale,
    infusions: settings.infusions,
    alive: true,
    weeks: { first: settings.from, last: settings.to, spacing: settings.weekAxis === 'visits' ? 'equal' : 'time' },
  };
}

/** The protocol's limits of normal stand on the chart unless others were typed or they were switched off; multiples are of either. */
function normalOf({ normal, low, high, multiples }: ChartSettings): 'none' | 'range' | 'multiples' {
  if (multiples) return 'multiples';
  return normal && low === null && high === null ? 'range' : 'none';
}

/** The limits of normal that the chart shows, which are of values and not of their changes. */
function referencesOf(address: URLSearchParams) {
  const { low, high, change } = readChartSettings(address);
  if (change !== 'none') return [];
  return [
    { value: low, label: 'LLN' },
    { value: high, label: 'ULN' },
  ].flatMap(({ value, label }) => (value === null ? [] : [{ value, label }]));
}

function headOf(address: URLSearchParams, { app, language }: RecipeHome) {
  return {
    format: 'armtrace-recipe',
    version: 1,
    app,
    language,
    preset: presetNames.find((name) => name === address.get('preset')),
    title: address.get('title'),
  };
}

/** The recipe of several series side by side, at a journal's double width, with letters; with the settings of a chart where there is one. */
export function recipeOfPanels(
  series: readonly SeriesEntry[],
  home: RecipeHome,
  chart: { readonly address: URLSearchParams; readonly armNames: readonly string[] } | null = null,
): PanelsRecipe {
  return panelsRecipeSchema.parse({
    ...headOf(new URLSearchParams(), home),
    ...(chart === null ? {} : asChart(chart.address, chart.armNames)),
    kind: 'panels',
    preset: 'nature-double',
    style: { letter: 'a' },
    panels: series.map(({ analyte, population, metric, unit }) => ({ analyte, population, metric, unit })),
  });
}

/** The series of a study that a recipe names; undefined where it has none such. */
export function seriesOfRecipe(named: NamedSeries, study: StudyOverview): SeriesEntry | undefined {
  return allSeries(study).find(
    (one) =>
      one.analyte === named.analyte &&
      one.population === named.population &&
      one.metric === named.metric &&
      one.unit === named.unit,
  );
}

/** A saved figure's recipe, held against a study: what is no longer as it was. */
export interface FoundFigure {
  /** The recipe as the study can draw it. */
  readonly recipe: Recipe;
  readonly unknownArms: readonly string[];
  readonly dataChanged: boolean;
}

/** Finds what a recipe shows in the open study; the series that the study does not have, where it lacks one. */
export function findFigure(recipe: Recipe, study: StudyOverview): FoundFigure | { readonly missing: NamedSeries } {
  const isNow = recipe.freeze === undefined && recipe.fingerprint !== null;
  const dataChanged = isNow && recipe.fingerprint !== study.fingerprint;
  if (recipe.kind !== 'trajectory' && recipe.kind !== 'panels') return { recipe, unknownArms: [], dataChanged };
  const wanted = recipe.kind === 'panels' ? recipe.panels : [recipe];
  const missing = wanted.find((named) => seriesOfRecipe(named, study) === undefined);
  if (missing !== undefined) return { missing };
  const names = study.protocol.arms.map((arm) => arm.name);
  const known = recipe.arms?.filter((name) => names.includes(name)) ?? null;
  return {
    recipe: { ...recipe, arms: known },
    unknownArms: (recipe.arms ?? []).filter((name) => !names.includes(name)),
    dataChanged,
  };
}
