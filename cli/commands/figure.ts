import path from 'node:path';
import { preflight } from '../../core/figure/preflight.ts';
import { presets } from '../../core/figure/presets.ts';
import { type FigureFormat, figureFormats, type Recipe, recipeSchema } from '../../core/figure/recipe.ts';
import { renderFigure } from '../../core/figure/render-figure.ts';
import { figureOfRecipe } from '../../core/service/figure-of-recipe.ts';
import { overviewOf } from '../../core/store/overview.ts';
import { veilOf } from '../../core/store/veil.ts';
import type { StudyOverview } from '../../core/study/overview.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import { oneSeries } from '../choose-series.ts';
import type { Answer } from '../command.ts';
import { askedDpi, figureStyle, formatOfName, recipeOf, recipeOfOtherKind, seriesOptions } from '../figure-options.ts';
import { givenRecipe } from '../given-figure.ts';
import { demandName } from '../guarded-place.ts';
import { keptFigures } from '../kept-figures.ts';
import { UsageError } from '../usage-error.ts';
import { readStudy } from '../with-study.ts';
import { writeWhole } from '../write-whole.ts';

/**
 * Draws one figure and says what its place would not take of it, or with `--all` every figure that the study keeps. What `--recipe` says or a figure
 * called `--name` has is the start, options on the line outrank it. Throws what `figureStyle`, `oneSeries`, `renderFigure` and `openStudy` throw, and `command.cannot-write`.
 */
export async function run(call: Call): Promise<Answer> {
  demandName(call.required('out'), '--out');
  if (call.isOn('all')) return keptFigures(call);
  const file = path.resolve(call.required('out'));
  const format = formatOfName(file, askedAs(call));
  const recipeIn = recipeOfCall(call, givenRecipe(call));
  const dpi = askedDpi(call);
  return readStudy(call, async (study) => {
    const overview = overviewOf(study);
    const asked = recipeSchema.parse({ ...recipeIn(overview), fingerprint: overview.fingerprint });
    // A title or a recipe of before the arms were hidden may name one.
    const recipe = veilOf(study)?.over(asked) ?? asked;
    const figure = figureOfRecipe(study, recipe);
    const { bytes, mediaType } = await renderFigure({ figure, format, dpi: dpi ?? presets[recipe.preset].dpi });
    const checked = preflight({ bytes, format, figure });
    writeWhole(file, bytes, call.language);
    const lines = checked.map((line) => ({ ...line, message: say(call.language, line.code, line.values) }));
    const document = { file, format, mediaType, bytes: bytes.length, recipe, preflight: lines };
    const unfit = lines.filter(({ passes }) => !passes).map(({ message }) => message);
    return { document, text: [say(call.language, 'command.said-wrote', { file }), ...unfit].join('\n') };
  });
}

/** The kind of file that `--format` asks for, null if it does not: it must not say other than the name. */
function askedAs(call: Call): FigureFormat | null {
  return call.choice('format', figureFormats);
}

/** The recipe that a call means in a study; what can be wrong with the words of the call is found before a study is read. */
function recipeOfCall(call: Call, given: Recipe | null): (overview: StudyOverview) => Recipe {
  if (given !== null && given.kind !== 'trajectory') {
    const recipe = recipeOfOtherKind(call, given);
    return () => recipe;
  }
  const style = figureStyle(call, given);
  const analyte = call.text('analyte') ?? given?.analyte;
  if (analyte === undefined) {
    throw new UsageError('command.missing-option', { command: 'figure', option: 'analyte', place: 'A' });
  }
  if (given !== null && !seriesOptions.some((name) => call.text(name) !== null)) {
    const { population, metric, unit } = given;
    return () => ({ ...style, analyte, population, metric, unit, fingerprint: null });
  }
  const question = {
    analyte,
    population: call.text('population') ?? given?.population ?? null,
    metric: call.text('metric') ?? given?.metric ?? null,
  };
  return (overview) => recipeOf(style, oneSeries(overview, question), overview.fingerprint);
}
