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

function ofSeries(study: StudyFile, seriesId: number, where: string, bound: readonly number[] = []): SourcedReading[] {
  const { analyte, population, metric, unit } = seriesById(study, seriesId);
  const sql = `${select} ${where} ORDER BY r.subject_id, v.week, r.replicate`;
  return rows<FoundRow>(study.database, sql, seriesId, ...bound).map(
    ({ file, sheet, row, column, qualifier, ...found }) => ({
      ...found,
      analyte,
      population,
      metric,
      unit,
      qualifier: storedQualifier.parse(qualifier),
      source: { file, sheet: sheet ?? '', cell: cellAddress(row, column) },
    }),
  );
}

/** Every value that counts in these series, each with its cell: series by series, by subject, weeks ascending. Throws `store.no-series`. */
export function sourcedReadings(study: StudyFile, seriesIds: readonly number[]): SourcedReading[] {
  return read(study, () => seriesIds.flatMap((id) => ofSeries(study, id, '')));
}

/** The values of these series that stand for several (`mean of 3`), each with its cell. Throws `store.no-series`. */
export function settledDuplicates(study: StudyFile, seriesIds: readonly number[]): SourcedReading[] {
  return read(study, () => seriesIds.flatMap((id) => ofSeries(study, id, "AND r.note LIKE 'mean of %'")));
}

/** The values of a series below or above two limits, each with its cell. Throws `store.no-series`. */
export function readingsOutside(study: StudyFile, seriesId: number, low: number, high: number): SourcedReading[] {
  return read(study, () => ofSeries(study, seriesId, 'AND (r.value < ? OR r.value > ?)', [low, high]));
}

/** The values of these series at any week but these, each with its cell. Throws `store.no-series`. */
export function readingsBetween(
  study: StudyFile,
  seriesIds: readonly number[],
  weeks: readonly number[],
): SourcedReading[] {
  const where = `AND v.week NOT IN (${weeks.map(() => '?').join(', ')})`;
  return read(study, () => seriesIds.flatMap((id) => ofSeries(study, id, where, weeks)));
}

/** The values of subjects whose follow-up ended with death, each with its cell. Throws `store.no-series`. */
export function readingsOfTheDead(study: StudyFile, seriesIds: readonly number[]): SourcedReading[] {
  const where = `AND r.subject_id IN (SELECT subject_id FROM follow_up WHERE status = 0 AND state = 'death')`;
  return read(study, () => seriesIds.flatMap((id) => ofSeries(study, id, where)));
}
