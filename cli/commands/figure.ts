import path from 'node:path';
import { preflight } from '../../core/figure/preflight.ts';
import { presets } from '../../core/figure/presets.ts';
import { renderFigure } from '../../core/figure/render-figure.ts';
import { trajectoryOfSeries } from '../../core/service/trajectory-of-series.ts';
import { overviewOf } from '../../core/store/overview.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import { oneSeries } from '../choose-series.ts';
import type { Answer } from '../command.ts';
import { askedDpi, figureStyle, formatOfName, givenRecipe, recipeOf } from '../figure-options.ts';
import { UsageError } from '../usage-error.ts';
import { readStudy } from '../with-study.ts';
import { writeWhole } from '../write-whole.ts';

/**
 * Draws one figure and says what its place would not take of it. What `--recipe` says is the start, options on the line outrank it.
 * Throws what `figureStyle`, `oneSeries`, `renderFigure` and `openStudy` throw, and `command.cannot-write`.
 */
export async function run(call: Call): Promise<Answer> {
  const file = path.resolve(call.required('out'));
  const format = formatOfName(file);
  const given = givenRecipe(call);
  const style = figureStyle(call, given);
  const analyte = call.text('analyte') ?? given?.analyte;
  if (analyte === undefined) {
    throw new UsageError('command.missing-option', { command: 'figure', option: 'analyte', place: 'A' });
  }
  const question = {
    analyte,
    population: call.text('population') ?? given?.population ?? null,
    metric: call.text('metric') ?? given?.metric ?? null,
  };
  const dpi = askedDpi(call) ?? presets[style.preset].dpi;
  return readStudy(call, async (study) => {
    const overview = overviewOf(study);
    const series = oneSeries(overview, question);
    const trajectory = trajectoryOfSeries(study, series.id, style.change);
    const recipe = recipeOf(style, series, overview.fingerprint);
    const figure = { kind: 'trajectory', recipe, trajectory } as const;
    const { bytes, mediaType } = await renderFigure({ figure, format, dpi });
    const checked = preflight({ bytes, format, figure });
    writeWhole(file, bytes, call.language);
    const lines = checked.map((line) => ({ ...line, message: say(call.language, line.code, line.values) }));
    const document = { file, format, mediaType, bytes: bytes.length, recipe, preflight: lines };
    const unfit = lines.filter(({ passes }) => !passes).map(({ message }) => message);
    return { document, text: [say(call.language, 'command.said-wrote', { file }), ...unfit].join('\n') };
  });
}
