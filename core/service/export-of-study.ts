import path from 'node:path';
import type { SavableFile } from '../api.ts';
import { readingsCsv } from '../export/readings-csv.ts';
import { exportRows } from '../store/export-rows.ts';
import { overviewOf } from '../store/overview.ts';
import type { StudyFile } from '../store/study-file.ts';
import { analysisOfStudy } from './analysis-of-study.ts';
import { trajectoryOfSeries } from './trajectory-of-series.ts';

/** What an R script is to the world. It is no `text/…`: the door veils texts word by word, and R has words of its own that arms are called by. */
export const rScriptType = 'application/x-r;charset=utf-8';

export type ExportFormat = 'csv' | 'xlsx' | 'r';

/** What a file of a study's numbers is called before its ending: the study's file, and the freeze that they are of. */
export function exportName(study: StudyFile): string {
  const { name } = path.parse(study.path ?? 'study');
  // Signs that a file name cannot hold on any system.
  const freeze = study.frozen?.name.replaceAll(/[\\/:*?"<>|]+/g, '-');
  return freeze === undefined ? name : `${name} ${freeze}`;
}

/**
 * The numbers of a study, or of the copy of a freeze, as a file: every reading with its source as CSV, the same with the summaries as Excel, or the
 * analysis as an R script with its data inside. Throws what reading the study throws.
 */
export async function exportOfStudy(study: StudyFile, format: ExportFormat): Promise<SavableFile> {
  const name = exportName(study);
  const ofText = (fileName: string, mediaType: string, text: string): SavableFile => ({
    fileName,
    mediaType,
    bytes: new TextEncoder().encode(text),
  });
  switch (format) {
    case 'csv':
      return ofText(`${name} readings.csv`, 'text/csv;charset=utf-8', [...readingsCsv(exportRows(study))].join(''));
    case 'r':
      return ofText(`${name} analysis.R`, rScriptType, analysisOfStudy(study, 'inside')[0]?.text ?? '');
    case 'xlsx': {
      const { studyXlsx } = await import('../export/study-xlsx.ts');
      const series = overviewOf(study).series.map(({ id }) => trajectoryOfSeries(study, id, 'none'));
      const { bytes } = await studyXlsx(exportRows(study), series);
      const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      return { fileName: `${name} readings.xlsx`, mediaType, bytes };
    }
  }
}
