import path from 'node:path';
import {
  type FigureFormat,
  figureFormats,
  type OverWeeksRecipe,
  presetNames,
  type Recipe,
  scales,
  type TrajectoryRecipe,
  trajectoryRecipeSchema,
} from '../core/figure/recipe.ts';
import { spreadsFor } from '../core/statistics/estimate.ts';
import { centers, changes, spreads } from '../core/statistics/summary.ts';
import type { Series } from '../core/study/series.ts';
import type { Call } from './call.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

/** What the options of a call say about its figures, checked before anything is read: a recipe without its series. */
export type FigureStyle = Omit<TrajectoryRecipe, 'analyte' | 'population' | 'metric' | 'unit' | 'fingerprint'>;

/**
 * Reads the options of a figure; a recipe given with `--recipe` is what they are laid over.
 * Throws `command.bad-choice`.
 */
export function figureStyle(call: Call, given: TrajectoryRecipe | null): FigureStyle {
  const plain = trajectoryRecipeSchema.parse({ format: 'armtrace-recipe', version: 1, app: version, analyte: '' });
  const {
    analyte: _analyte,
    population: _population,
    metric: _metric,
    unit: _unit,
    fingerprint: _print,
    ...base
  } = given ?? plain;
  return { ...base, ...headOptions(call, base), ...weekOptions(call, base) };
}

/** What the options say that every kind of figure has. */
function headOptions(call: Call, base: Pick<Recipe, 'preset' | 'title' | 'language'>) {
  return {
    app: version,
    preset: call.choice('preset', presetNames) ?? base.preset,
    title: call.text('title') ?? base.title,
    language: call.text('language') === null ? base.language : call.language,
  };
}

/** What the options say of series over the weeks. */
function weekOptions(
  call: Call,
  base: Pick<OverWeeksRecipe, 'center' | 'spread' | 'individuals' | 'change' | 'scale'>,
) {
  return {
    ...estimateOptions(call, base),
    individuals: call.isOn('individuals') || base.individuals,
    change: call.choice('change', changes) ?? base.change,
    scale: call.choice('scale', scales) ?? base.scale,
  };
}

/**
 * What the line and its error bars show. Where the call names one of the two only, the other is what belongs to it: a median has quartiles, quartiles a
 * median. Throws `command.bad-choice`, and `command.spread-without-center` where it names two that do not belong together.
 */
function estimateOptions(call: Call, base: Pick<OverWeeksRecipe, 'center' | 'spread'>) {
  const center = call.choice('center', centers);
  const spread = call.choice('spread', spreads);
  if (center !== null) {
    const fitting = spreadsFor(center);
    if (spread !== null && !fitting.includes(spread)) {
      throw new UsageError('command.spread-without-center', { spread, center, choices: fitting.join(', ') });
    }
    const usual = fitting.includes(base.spread) ? base.spread : (fitting[0] ?? 'none');
    return { center, spread: spread ?? usual };
  }
  if (spread === null) return { center: base.center, spread: base.spread };
  const fitting = spreadsFor(base.center).includes(spread)
    ? base.center
    : centers.find((one) => spreadsFor(one).includes(spread));
  return { center: fitting ?? base.center, spread };
}

/** The options that name the one series of a figure. */
export const seriesOptions = ['analyte', 'population', 'metric'] as const;

/**
 * A recipe of another kind than one series, with the options of the call laid over it. Throws `command.recipe-names-series` where the call names a series
 * that the recipe has no place for.
 */
export function recipeOfOtherKind(call: Call, given: Exclude<Recipe, TrajectoryRecipe>): Recipe {
  const option = seriesOptions.find((name) => call.text(name) !== null);
  if (option !== undefined) throw new UsageError('command.recipe-names-series', { option });
  switch (given.kind) {
    case 'panels':
      return { ...given, ...headOptions(call, given), ...weekOptions(call, given) };
    case 'survival':
    case 'adverse-events':
      return { ...given, ...headOptions(call, given) };
  }
}

/** A style for one series of a study in a certain state, in the order of the schema, as the window sends it: the same recipe gives the same bytes. */
export function recipeOf(style: FigureStyle, series: Series, fingerprint: string): TrajectoryRecipe {
  const { analyte, population, metric, unit } = series;
  return trajectoryRecipeSchema.parse({ ...style, analyte, population, metric, unit, fingerprint });
}

/** The kind of figure that `--format` asks for, PDF by default. Throws `command.bad-choice`. */
export function askedFormat(call: Call): FigureFormat {
  return call.choice('format', figureFormats) ?? 'pdf';
}

/** The kind of figure that a file's name asks for; `asked` is what else the call said of it. Throws `command.bad-figure-name`, `command.other-format`. */
export function formatOfName(file: string, asked: FigureFormat | null): FigureFormat {
  const ending = path.extname(file).slice(1).toLowerCase();
  const format = figureFormats.find((known) => known === ending);
  if (format !== undefined && asked !== null && asked !== format) {
    throw new UsageError('command.other-format', { file: path.basename(file), format: asked });
  }
  if (format !== undefined) return format;
  const endings = figureFormats.map((known) => `.${known}`).join(', ');
  throw new UsageError('command.bad-figure-name', { file: path.basename(file), endings });
}

/** The dots per inch that `--dpi` asks for, null if it does not. Throws `command.bad-number`, `command.bad-dpi`. */
export function askedDpi(call: Call): number | null {
  const dpi = call.number('dpi');
  if (dpi !== null && (dpi < 72 || dpi > 1200)) throw new UsageError('command.bad-dpi', { value: dpi });
  return dpi;
}
