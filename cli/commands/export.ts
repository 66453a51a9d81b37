import path from 'node:path';
import { readingsCsv } from '../../core/export/readings-csv.ts';
import { exportRows } from '../../core/store/export-rows.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { readStudy } from '../with-study.ts';
import { writeWhole } from '../write-whole.ts';

const formats = ['csv', 'xlsx', 'pzfx'] as const;

/** Writes every reading of a study with its source. Throws `command.not-yet`, `command.cannot-write`, and what `openStudy` throws. */
export async function run(call: Call): Promise<Answer> {
  const format = call.choice('format', formats);
  if (format !== 'csv') throw new UsageError('command.not-yet', { what: `--format ${format}` });
  const file = path.resolve(call.required('out'));
  return readStudy(call, (study) => {
    const lines = [...readingsCsv(exportRows(study))];
    writeWhole(file, lines.join(''), call.language);
    const count = lines.length - 1;
    return {
      document: { file, format, readings: count },
      text: say(call.language, 'command.said-wrote-readings', { count, file }),
    };
  });
}
