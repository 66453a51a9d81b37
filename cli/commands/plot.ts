import path from 'node:path';
import { blankProtocol } from '../../core/study/templates/blank.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { askedDpi, askedFormat, figureStyle } from '../figure-options.ts';
import { demandName } from '../guarded-place.ts';
import { importAnswers } from '../import-answers.ts';
import { startImport } from '../import-session.ts';
import { inputFiles } from '../read-input.ts';
import { demandPlace } from '../write-whole.ts';

/**
 * The main job in one line: imports files, then draws a figure for every series and writes the summaries as CSV. Without `--study` the study lives in
 * memory and takes its arms, visits and analytes from the files. Throws what `import` and `figure` throw.
 */
export async function run(call: Call): Promise<Answer> {
  const style = figureStyle(call, null);
  const format = askedFormat(call);
  const dpi = askedDpi(call);
  const answers = importAnswers(call);
  const files = inputFiles(call.words);
  demandName(call.required('out'), '--out');
  const folder = path.resolve(call.required('out'));
  demandPlace(folder, call.language);
  if (call.text('study') !== null) {
    const { plotInto } = await import('../plot-study.ts');
    return plotInto(call, files, answers, { folder, style, format, dpi, inputs: files });
  }
  // The import process reads the files while this process loads what draws them.
  const protocol = blankProtocol(path.basename(files[0] ?? '', path.extname(files[0] ?? '')));
  const reading = startImport(files, { protocol, subjects: [], remembered: [] }, answers, call.language);
  try {
    const { plotInMemory } = await import('../plot-study.ts');
    return await plotInMemory(call, reading, protocol, answers, { folder, style, format, dpi, inputs: files });
  } finally {
    reading.session.close();
  }
}
