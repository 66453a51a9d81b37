import type { SourcedReading } from '../study/sourced-reading.ts';
import { cellAddress } from '../workbook/address.ts';
import { rows } from './rows.ts';
import { seriesById, storedQualifier } from './series.ts';
import { read, type StudyFile } from './study-file.ts';

interface FoundRow {
  readonly readingId: number;
  readonly subject: string;
  readonly week: number;
  readonly value: number;
  readonly qualifier: string;
  readonly text: string;
  readonly note: string | null;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
}

const select = `SELECT r.id AS readingId, u.name AS subject, v.week, r.value, r.qualifier, r.text, r.note,
    i.file, h.name AS sheet, r.row, r.column
  FROM reading r
  JOIN subject u ON u.id = r.subject_id
  JOIN visit v ON v.id = r.visit_id
  JOIN import i ON i.id = r.import_id
  LEFT JOIN import_sheet h ON h.import_id = r.import_id AND h.sheet = r.sheet
  WHERE r.series_id = ? AND r.status = 0`;

function ofSeries(study: StudyFile, seriesId: number, where: string): SourcedReading[] {
  const { analyte, population, metric, unit } = seriesById(study, seriesId);
  const found = rows<FoundRow>(
    study.database,
    `${select} ${where} ORDER BY r.subject_id, v.week, r.replicate`,
    seriesId,
  );
  return found.map(({ file, sheet, row, column, qualifier, ...rest }) => ({
    ...rest,
    analyte,
    population,
    metric,
    unit,
    qualifier: storedQualifier.parse(qualifier),
    source: { file, sheet: sheet ?? '', cell: cellAddress(row, column) },
  }));
}

/** Every value that counts in these series, each with its cell: series by series, by subject, weeks ascending. Throws `store.no-series`. */
export function sourcedReadings(study: StudyFile, seriesIds: readonly number[]): SourcedReading[] {
  return read(study, () => seriesIds.flatMap((id) => ofSeries(study, id, '')));
}

/** The values of these series that stand for several (`mean of 3`), each with its cell. Throws `store.no-series`. */
export function settledDuplicates(study: StudyFile, seriesIds: readonly number[]): SourcedReading[] {
  return read(study, () => seriesIds.flatMap((id) => ofSeries(study, id, 'AND r.note IS NOT NULL')));
}
