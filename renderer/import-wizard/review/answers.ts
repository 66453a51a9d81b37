import type { CellCorrection } from '../../../core/import/cell-correction.ts';
import type { ColumnMapping, ImportChoices, SheetMapping } from '../../../core/import/mapping.ts';
import type { ColumnReview } from '../../../core/import/review.ts';
import type { Answered } from '../importing.ts';

/** The answers with other rules for all files. */
export function withChoices(answered: Answered, change: Partial<ImportChoices>): Answered {
  return { ...answered, choices: { ...answered.choices, ...change } };
}

/** The answers with one sheet of one file understood otherwise. */
export function withSheet(answered: Answered, fileId: string, sheet: string, change: Partial<SheetMapping>): Answered {
  return {
    ...answered,
    files: answered.files.map((file) =>
      file.fileId === fileId
        ? { ...file, sheets: file.sheets.map((one) => (one.sheet === sheet ? { ...one, ...change } : one)) }
        : file,
    ),
  };
}

/** The answers with one cell of a file corrected or left out; with null, as the file says again. */
export function withCorrection(
  answered: Answered,
  fileId: string,
  place: Pick<CellCorrection, 'sheet' | 'row' | 'column'>,
  correction: Pick<CellCorrection, 'text' | 'reason'> | null,
): Answered {
  const isHere = (one: CellCorrection) =>
    one.sheet === place.sheet && one.row === place.row && one.column === place.column;
  return {
    ...answered,
    files: answered.files.map((file) => {
      if (file.fileId !== fileId) return file;
      const others = file.corrections.filter((one) => !isHere(one));
      return { ...file, corrections: correction === null ? others : [...others, { ...place, ...correction }] };
    }),
  };
}

/** The answers with one column taken for something else. */
export function withColumn(answered: Answered, fileId: string, sheet: SheetMapping, changed: ColumnMapping): Answered {
  const others = sheet.columns.filter(({ column }) => column !== changed.column);
  const columns = [...others, changed].sort((a, b) => a.column - b.column);
  return withSheet(answered, fileId, sheet.sheet, { columns });
}

/** What a column is taken for; one that the answers do not name is left out. */
export function columnAnswer(sheet: SheetMapping, { column, header }: ColumnReview): ColumnMapping {
  const given = sheet.columns.find((one) => one.column === column);
  const measured = { analyte: null, population: null, metric: null, unit: null, percent: null };
  const nothing = { ...measured, visit: null, subject: null, arm: null, anonymous: null, of: null };
  // The header is the review's: with another header row, a column has another name.
  return given === undefined ? { column, header, role: 'ignored', ...nothing } : { ...given, header };
}

/** How a sheet is understood by the answers, undefined if they do not know it. */
export function sheetAnswer(answered: Answered, fileId: string, sheet: string): SheetMapping | undefined {
  return answered.files.find((file) => file.fileId === fileId)?.sheets.find((one) => one.sheet === sheet);
}
