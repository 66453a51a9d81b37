import type { Sheet } from '../workbook/workbook.ts';
import { type ColumnProfile, profileColumn } from './column-profile.ts';
import { kindOfValue } from './values/parse-value.ts';

/** The table of a sheet: where its header stands and what each column under it holds. Rows count from 0; `endRow` is past the last. */
export interface Table {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly headerRows: number;
  readonly endRow: number;
  readonly columns: readonly ColumnProfile[];
  /** Subjects of the study and of the workbook's other sheets: a column of these names the subjects, whatever its header. */
  readonly knownSubjects?: ReadonlySet<string>;
}

const headerSearchRows = 30;

/**
 * Finds the table of a sheet: the first row that is about as full as the fullest near the top and is mostly text.
 * Title rows above are skipped; a header of one cell counts only beside an empty first one, as FlowJo writes it.
 * Null for a sheet without at least two columns and one row under a header.
 */
export function findTable(sheet: Sheet): Table | null {
  const top = Math.min(sheet.rows, headerSearchRows);
  const counts = Array.from({ length: top }, (_, row) => countRow(sheet, row));
  const fullest = Math.max(0, ...counts.map((count) => count.filled));
  if (fullest < 2) return null;
  const headerRow = counts.findIndex(
    ({ filled, texts }, row) =>
      (filled >= 2 || (filled === 1 && sheet.isEmpty(row, 0))) &&
      filled * 2 >= fullest &&
      texts * 2 >= filled &&
      (counts[row + 1]?.filled ?? 0) > 0,
  );
  if (headerRow >= 0) return tableAt(sheet, headerRow);
  // Weeks may stand as numbers in a header: `ID, BL, 1, 2, 3`.
  const counted = counts.findIndex(
    ({ filled, counted: labels }, row) =>
      filled >= 2 && filled * 2 >= fullest && labels === filled && (counts[row + 1]?.filled ?? 0) > 0,
  );
  if (counted >= 0) return tableAt(sheet, counted);
  // Arms may stand once above several subjects without names: `Week, Control, , , MSC-1, , `.
  const sparse = counts.findIndex(
    ({ filled, texts }, row) => filled >= 2 && texts === filled && (counts[row + 1]?.filled ?? 0) > filled,
  );
  return sparse < 0 ? null : tableAt(sheet, sparse);
}

/** Other rows near the top that may be a header, where the likeliest makes no sense: those of two texts and more, and nothing but texts. */
export function otherHeaderRows(sheet: Sheet, likeliest: number): readonly number[] {
  const rows = Array.from({ length: Math.min(sheet.rows - 1, headerSearchRows) }, (_, row) => row);
  return rows
    .filter((row) => {
      const { filled, texts } = countRow(sheet, row);
      return row !== likeliest && filled >= 2 && texts === filled;
    })
    .slice(0, mostOtherHeaders);
}

const mostOtherHeaders = 5;

/** The table whose header begins at a stated row and has so many rows. */
export function tableAt(sheet: Sheet, headerRow: number, headerRows = 1): Table {
  const columns: ColumnProfile[] = [];
  for (let column = 0; column < sheet.columns; column++) {
    const profile = profileColumn(sheet, column, headerRow, headerRows);
    if (profile.header !== '' || profile.filled > 0) columns.push(profile);
  }
  return { sheet, headerRow, headerRows, endRow: sheet.rows, columns };
}

interface RowCount {
  readonly filled: number;
  /** Texts that are no values, and with them whole numbers. */
  readonly texts: number;
  readonly counted: number;
}

function countRow(sheet: Sheet, row: number): RowCount {
  let filled = 0;
  let texts = 0;
  let counted = 0;
  for (let column = 0; column < sheet.columns; column++) {
    if (sheet.isEmpty(row, column)) continue;
    filled++;
    const value = sheet.value(row, column);
    if (typeof value === 'string' && kindOfValue(value) === 'unreadable') texts++;
    else if (/^\d{1,3}$/.test(String(value))) counted++;
  }
  return { filled, texts, counted: counted + texts };
}
