import type { Sheet } from '../workbook/workbook.ts';
import { type ColumnProfile, profileColumn } from './column-profile.ts';
import { kindOfValue } from './values/parse-value.ts';

/** The table of a sheet: where its header stands and what each column under it holds. Rows count from 0; `endRow` is past the last. */
export interface Table {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly endRow: number;
  readonly columns: readonly ColumnProfile[];
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
  return headerRow < 0 ? null : tableAt(sheet, headerRow);
}

/** The table whose header is at a stated row. */
export function tableAt(sheet: Sheet, headerRow: number): Table {
  const columns: ColumnProfile[] = [];
  for (let column = 0; column < sheet.columns; column++) {
    const profile = profileColumn(sheet, column, headerRow);
    if (profile.header !== '' || profile.filled > 0) columns.push(profile);
  }
  return { sheet, headerRow, endRow: sheet.rows, columns };
}

function countRow(sheet: Sheet, row: number): { filled: number; texts: number } {
  let filled = 0;
  let texts = 0;
  for (let column = 0; column < sheet.columns; column++) {
    if (sheet.isEmpty(row, column)) continue;
    filled++;
    const value = sheet.value(row, column);
    if (typeof value === 'string' && kindOfValue(value) === 'unreadable') texts++;
  }
  return { filled, texts };
}
