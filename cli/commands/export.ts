import path from 'node:path';
import { readingsCsv } from '../../core/export/readings-csv.ts';
import { analysisOfStudy } from '../../core/service/analysis-of-study.ts';
import { listComparisons } from '../../core/service/kept-comparisons.ts';
import { trajectoryOfSeries } from '../../core/service/trajectory-of-series.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { exportRows } from '../../core/store/export-rows.ts';
import { overviewOf } from '../../core/store/overview.ts';
import type { StudyFile } from '../../core/store/study-file.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { demandName } from '../guarded-place.ts';
import { UsageError } from '../usage-error.ts';
import { readStudy } from '../with-study.ts';
import { makeFolder, writeWhole } from '../write-whole.ts';

const formats = ['csv', 'xlsx', 'pzfx', 'r'] as const;

/**
 * Writes the numbers of a study: every reading with its source as CSV or Excel (with the summaries), tables for GraphPad Prism, or the analysis as an
 * R script: one file where its name ends in .R, otherwise a folder of the script and its data.
 * Throws `command.missing-option`, `command.bad-choice`, `command.cannot-write`, and what `openStudy` throws.
 */
export async function run(call: Call): Promise<Answer> {
  const format = call.choice('format', formats);
  demandName(call.required('out'), '--out');
  const file = path.resolve(call.required('out'));
  switch (format) {
    case 'csv':
      return readStudy(call, (study) => writeCsv(study, file, call));
    case 'xlsx':
      return readStudy(call, (study) => writeXlsx(study, file, call));
    case 'pzfx':
      return readStudy(call, (study) => writePzfx(study, file, call));
    case 'r':
      return readStudy(call, (study) => writeR(study, file, call));
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

function writeR(study: StudyFile, place: string, call: Call): Answer {
  const { language } = call;
  const inside = /\.r$/i.test(place);
  const files = analysisOfStudy(study, inside ? 'inside' : 'apart');
  if (inside) writeWhole(place, files[0]?.text ?? '', language);
  else {
    makeFolder(place, language);
    for (const { name, text } of files) writeWhole(path.join(place, name), text, language);
  }
  const comparisons = listComparisons(study).length;
  return {
    document: {
      file: place,
      format: 'r',
      files: inside ? [path.basename(place)] : files.map(({ name }) => name),
      comparisons,
    },
    text: say(language, 'command.said-wrote-r', { count: comparisons, file: place }),
  };
}

/** The values of every series, summarised. */
function trajectoriesOf(study: StudyFile): Trajectory[] {
  return overviewOf(study).series.map(({ id }) => trajectoryOfSeries(study, id, 'none'));
}
