import { cellAddress } from '../../core/workbook/address.ts';
import type { CellValue, MergedRange, Sheet, Workbook } from '../../core/workbook/workbook.ts';

/** A cell for a test: a value as it is, or with the format or the error that a spreadsheet would hold. */
export type TestCell = CellValue | { readonly value?: CellValue; readonly format?: string; readonly error?: string };

interface Held {
  readonly value: CellValue;
  readonly format: string | null;
  readonly error: string | null;
}

/** A sheet in memory from rows of cells; null and '' are empty. */
export function sheetOf(
  rows: readonly (readonly TestCell[])[],
  name = 'Sheet1',
  merged: readonly MergedRange[] = [],
): Sheet {
  const at = (row: number, column: number): Held => {
    const cell = rows[row]?.[column] ?? null;
    if (typeof cell !== 'object' || cell === null)
      return { value: cell === '' ? null : cell, format: null, error: null };
    return { value: cell.value ?? null, format: cell.format ?? null, error: cell.error ?? null };
  };
  const text = (row: number, column: number): string => {
    const { value, error } = at(row, column);
    return error ?? (value === null ? '' : String(value));
  };
  const isEmpty = (row: number, column: number): boolean =>
    at(row, column).value === null && at(row, column).error === null;
  return {
    name,
    hidden: false,
    rows: rows.length,
    columns: Math.max(0, ...rows.map((row) => row.length)),
    merged,
    value: (row, column) => (at(row, column).error === null ? at(row, column).value : null),
    text,
    format: (row, column) => at(row, column).format,
    isEmpty,
    isHidden: () => false,
    cell: (row, column) => ({
      row,
      column,
      address: cellAddress(row, column),
      value: at(row, column).value,
      text: text(row, column),
      format: at(row, column).format,
      error: at(row, column).error,
      uncomputed: false,
      hidden: false,
      mergedInto: null,
    }),
  };
}

/** A workbook in memory; another name is another file. */
export function workbookOf(sheets: readonly Sheet[], file = 'test.xlsx'): Workbook {
  return {
    file,
    sha256: `sha256 of ${file}`,
    container: 'xlsx',
    encoding: null,
    delimiter: null,
    date1904: false,
    sheets,
  };
}
