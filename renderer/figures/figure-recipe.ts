import {
  type PresetName,
  presetNames,
  type Recipe,
  type TrajectoryRecipe,
  trajectoryRecipeSchema,
} from '../../core/figure/recipe.ts';
import type { StudyOverview } from '../../core/study/overview.ts';
import type { Series } from '../../core/study/series.ts';
import type { Language } from '../../core/words/say.ts';
import { allSeries } from '../study/all-series.ts';
import { type ChartSettings, joinNames, readChartSettings, usualSpread } from '../trajectories/chart-settings.ts';

/** How a figure is drawn: as the chart, and at which size under which title. Held in the address. */
export interface FigureSettings extends ChartSettings {
  readonly preset: PresetName;
  readonly title: string;
}

const longestTitle = 300;

/** Reads the settings of a figure out of an address; the names are those of the chart. */
export function readFigureSettings(settings: URLSearchParams): FigureSettings {
  return {
    ...readChartSettings(settings),
    preset: presetNames.find((name) => name === settings.get('preset')) ?? presetNames[0],
    title: (settings.get('title') ?? '').slice(0, longestTitle),
  };
}

/** The recipe of a figure: what the engine draws, what is written into the saved file. */
export function recipeOf(
  series: Series,
  armNames: readonly string[],
  settings: FigureSettings,
  language: Language,
  app: string,
): TrajectoryRecipe {
  const shown = armNames.filter((name) => !settings.hiddenArms.includes(name));
  const title = settings.title.trim();
  return trajectoryRecipeSchema.parse({
    format: 'armtrace-recipe',
    version: 1,
    kind: 'trajectory',
    app,
    fingerprint: null,
    analyte: series.analyte,
    population: series.population,
    metric: series.metric,
    unit: series.unit,
    arms: shown.length === armNames.length ? null : shown,
    center: settings.center,
    spread: settings.spread,
    individuals: settings.individuals,
    change: settings.change,
    scale: settings.scale,
    preset: settings.preset,
    title: title === '' ? null : title,
    language,
  });
}

/** A saved figure's recipe, found again in a study: its address there, and what is no longer as it was. */
export interface FoundFigure {
  readonly settings: Readonly<Record<string, string | null>>;
  readonly unknownArms: readonly string[];
  readonly dataChanged: boolean;
}

/** Finds what a recipe shows in the open study; null where the study has no such series. */
export function findFigure(recipe: Recipe, study: StudyOverview): FoundFigure | null {
  if (recipe.kind !== 'trajectory') return null;
  const series = allSeries(study).find(
    (one) =>
      one.analyte === recipe.analyte &&
      one.population === recipe.population &&
      one.metric === recipe.metric &&
      one.unit === recipe.unit,
  );
  if (series === undefined) return null;
  const names = study.protocol.arms.map((arm) => arm.name);
  const shown = recipe.arms;
  return {
    settings: {
      series: String(series.id),
      center: recipe.center === 'mean' ? null : recipe.center,
      spread: recipe.spread === usualSpread(recipe.center) ? null : recipe.spread,
      subjects: recipe.individuals ? null : 'off',
      scale: recipe.scale === 'linear' ? null : recipe.scale,
      change: recipe.change === 'none' ? null : recipe.change,
      hide: shown === null ? null : joinNames(names.filter((name) => !shown.includes(name))),
      preset: recipe.preset === presetNames[0] ? null : recipe.preset,
      title: recipe.title,
    },
    unknownArms: (shown ?? []).filter((name) => !names.includes(name)),
    dataChanged: recipe.fingerprint !== null && recipe.fingerprint !== study.fingerprint,
  };
}
