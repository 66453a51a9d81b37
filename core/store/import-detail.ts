import { type CellDetail, kindOfLetter } from '../import/grid.ts';
import type { ImportDetail } from '../import/kept.ts';
import { mappingSchema } from '../import/mapping.ts';
import { type Problem, problemSchema } from '../import/problem.ts';
import type { Explanation } from '../import/review.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { cellAddress } from '../workbook/address.ts';
import { additionsOf, subjectsAddedBy } from './import-additions.ts';
import { importById } from './imports.ts';
import { keptCells, keptSheets } from './kept-cells.ts';
import { firstRow, rows } from './rows.ts';
import { read, type StudyFile } from './study-file.ts';

interface CorrectionRow {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly original: string;
  readonly corrected: string | null;
  readonly reason: string;
}

/** All that the study remembers of one import. Throws `store.no-import`. */
export function importDetail(study: StudyFile, importId: number): ImportDetail {
  const record = importById(study, importId);
  if (record === null) throw new ExplainedError('store.no-import', { id: importId });
  return read(study, () => {
    const { database } = study;
    const mapping = firstRow<{ mapping: string | null }>(database, 'SELECT mapping FROM import WHERE id = ?', importId);
    const report = reportOf(study, importId);
    const corrections = rows<CorrectionRow>(
      database,
      `SELECT s.name AS sheet, c.row, c.column, c.original, c.corrected, c.reason FROM correction c
        LEFT JOIN import_sheet s ON s.import_id = c.import_id AND s.sheet = c.sheet
        WHERE c.import_id = ? ORDER BY c.sheet, c.row, c.column`,
      importId,
    );
    return {
      record,
      sheets: keptSheets(study, importId),
      ...report,
      corrections: corrections.map(({ sheet, row, column, ...one }) => ({
        ...one,
        sheet: sheet ?? '',
        cell: cellAddress(row, column),
      })),
      mapping:
        mapping?.mapping === null || mapping === undefined ? null : mappingSchema.parse(JSON.parse(mapping.mapping)),
      additions: [...additionsOf(database, importId), ...subjectsAddedBy(database, importId)],
    };
  });
}

function reportOf(study: StudyFile, importId: number): Pick<ImportDetail, 'problems' | 'problemsCut'> {
  const sql = 'SELECT problems, cut FROM import_report WHERE import_id = ?';
  const found = firstRow<{ problems: string; cut: number }>(study.database, sql, importId);
  if (found === undefined) return { problems: [], problemsCut: false };
  const problems: readonly Problem[] = problemSchema.array().parse(JSON.parse(found.problems));
  return { problems, problemsCut: found.cut === 1 };
}

interface ReadingRow {
  readonly subject: string;
  readonly arm: string | null;
  readonly week: number;
  readonly visitText: string;
  readonly analyte: string;
  readonly population: string;
  readonly metric: string;
  readonly unit: string;
  readonly value: number;
  readonly qualifier: string;
  readonly text: string;
  readonly note: string | null;
  readonly status: number;
}

const standingWords = [
  'imports-view.cell-counts',
  'imports-view.cell-superseded',
  'imports-view.cell-undone',
  'imports-view.cell-agreeing',
  'imports-view.cell-excluded',
] as const;

/** One kept cell in full: what stood there, what it became, and whether its value counts today. Throws `store.no-import`. */
export function keptCell(study: StudyFile, importId: number, sheet: number, row: number, column: number): CellDetail {
  const detail = importDetail(study, importId);
  const kept = detail.sheets.find((one) => one.sheet === sheet);
  const { rows: found } = keptCells(study, importId, sheet, { row, column, rows: 1, columns: 1 });
  const reading = read(study, () =>
    firstRow<ReadingRow>(
      study.database,
      `SELECT u.name AS subject, m.name AS arm, v.week, r.visit_text AS visitText, a.name AS analyte, s.population,
        s.metric, s.unit, r.value, r.qualifier, r.text, r.note, r.status
      FROM import i
      JOIN reading r ON r.id BETWEEN i.first_reading AND i.last_reading AND r.import_id = i.id
      JOIN subject u ON u.id = r.subject_id JOIN visit v ON v.id = r.visit_id
      JOIN series s ON s.id = r.series_id JOIN analyte a ON a.id = s.analyte_id
      LEFT JOIN allocation x ON x.subject_id = u.id AND x.status = 0 LEFT JOIN arm m ON m.id = x.arm_id
      WHERE i.id = ? AND r.sheet = ? AND r.row = ? AND r.column = ?`,
      importId,
      sheet,
      row,
      column,
    ),
  );
  const cell = cellAddress(row, column);
  const mapped = kept?.mapping.columns.find((one) => one.column === column);
  const correction = detail.corrections.find((one) => one.cell === cell && one.sheet === kept?.name);
  const code = reading === undefined ? undefined : standingWords[reading.status];
  const standing: Explanation | null = code === undefined ? null : { code, values: {} };
  const orNull = (text: string) => (text === '' ? null : text);
  return {
    cell,
    text: correction?.original ?? found[0]?.texts[0] ?? '',
    kind: kindOfLetter(found[0]?.kinds),
    role: kept === undefined || row < kept.mapping.headerRow ? null : (mapped?.role ?? null),
    header: mapped?.header ?? '',
    hidden: false,
    reading:
      reading === undefined
        ? null
        : {
            cell,
            text: reading.text,
            subject: reading.subject,
            arm: reading.arm,
            week: reading.week,
            visitText: reading.visitText,
            analyte: reading.analyte,
            population: orNull(reading.population),
            metric: orNull(reading.metric),
            unit: orNull(reading.unit),
            value: reading.value,
            qualifier: orNull(reading.qualifier),
          },
    note: reading?.note ?? null,
    correction: correction === undefined ? null : { text: correction.corrected, reason: correction.reason },
    problems: detail.problems.filter((problem) => problem.cell === cell && problem.sheet === kept?.name),
    standing,
  };
}
