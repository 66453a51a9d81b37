import path from 'node:path';
import { readingsCsv } from '../../core/export/readings-csv.ts';
import { trajectoryOfSeries } from '../../core/service/trajectory-of-series.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { exportRows } from '../../core/store/export-rows.ts';
import { overviewOf } from '../../core/store/overview.ts';
import type { StudyFile } from '../../core/store/study-file.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { readStudy } from '../with-study.ts';
import { writeWhole } from '../write-whole.ts';

const formats = ['csv', 'xlsx', 'pzfx'] as const;

/**
 * Writes the numbers of a study: every reading with its source as CSV or Excel (with the summaries), or tables for GraphPad Prism.
 * Throws `command.missing-option`, `command.bad-choice`, `command.cannot-write`, and what `openStudy` throws.
 */
export async function run(call: Call): Promise<Answer> {
  const format = call.choice('format', formats);
  const file = path.resolve(call.required('out'));
  switch (format) {
    case 'csv':
      return readStudy(call, (study) => writeCsv(study, file, call));
    case 'xlsx':
      return readStudy(call, (study) => writeXlsx(study, file, call));
    case 'pzfx':
      return readStudy(call, (study) => writePzfx(study, file, call));
    case null:
      throw new UsageError('command.missing-option', { command: 'export', option: 'format', place: formats.join('|') });
  }
}

function writeCsv(study: StudyFile, file: string, call: Call): Answer {
  const lines = [...readingsCsv(exportRows(study))];
  writeWhole(file, lines.join(''), call.language);
  const count = lines.length - 1;
  return {
    document: { file, format: 'csv', readings: count },
    text: say(call.language, 'command.said-wrote-readings', { count, file }),
  };
}

async function writeXlsx(study: StudyFile, file: string, call: Call): Promise<Answer> {
  const { studyXlsx } = await import('../../core/export/study-xlsx.ts');
  const { bytes, readings } = await studyXlsx(exportRows(study), trajectoriesOf(study));
  writeWhole(file, bytes, call.language);
  return {
    document: { file, format: 'xlsx', readings },
    text: say(call.language, 'command.said-wrote-readings', { count: readings, file }),
  };
}

async function writePzfx(study: StudyFile, file: string, call: Call): Promise<Answer> {
  const { studyPzfx } = await import('../../core/export/study-pzfx.ts');
  const { language } = call;
  const title = overviewOf(study).protocol.title;
  let withoutArm = 0;
  for (const { arm } of exportRows(study)) if (arm === '') withoutArm += 1;
  const { text, tables, withoutReplicates } = studyPzfx(trajectoriesOf(study), { title, withoutArm, language });
  writeWhole(file, text, language);
  const lines = [say(language, 'command.said-wrote-prism', { count: tables, file })];
  if (withoutArm > 0) lines.push(say(language, 'export.prism-without-arm', { count: withoutArm }));
  if (withoutReplicates.length > 0) {
    lines.push(say(language, 'export.prism-without-replicates', { series: withoutReplicates.join('; ') }));
  }
  return { document: { file, format: 'pzfx', tables, withoutArm, withoutReplicates }, text: lines.join('\n') };
}

/** The values of every series, summarised. */
function trajectoriesOf(study: StudyFile): Trajectory[] {
  return overviewOf(study).series.map(({ id }) => trajectoryOfSeries(study, id, 'none'));
}
