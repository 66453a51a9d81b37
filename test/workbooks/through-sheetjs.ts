import { loadSheetjs, resetFormats } from '../../core/workbook/sheetjs.ts';
import { SpreadsheetSheet } from '../../core/workbook/spreadsheet-sheet.ts';
import type { Sheet } from '../../core/workbook/workbook.ts';

/** The sheets of a workbook as SheetJS reads all of them itself: what Armtrace's own reader of plain rows is held to.
 * Null where SheetJS cannot read one of them. */
export async function sheetsThroughSheetjs(bytes: Buffer): Promise<Sheet[] | null> {
  const sheetjs = await loadSheetjs();
  resetFormats(sheetjs);
  const book = sheetjs.read(bytes, { dense: true, cellNF: true, cellHTML: false, cellStyles: true, sheetStubs: true });
  const show = (format: string, value: unknown) => {
    try {
      return sheetjs.SSF.format(format, value, { date1904: book.Workbook?.WBProps?.date1904 === true });
    } catch {
      return String(value);
    }
  };
  if (book.SheetNames.some((name) => book.Sheets[name] === undefined)) return null;
  return book.SheetNames.map((name, at): Sheet => {
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    return new SpreadsheetSheet(book.Sheets[name] ?? {}, { name, hidden, show, keepsShownText: false });
  });
}

/** Everything that a sheet says, cell by cell, with a margin of empty places around it. */
export function everythingIn(sheet: Sheet): unknown {
  const { name, hidden, rows, columns, merged } = sheet;
  const cells: unknown[] = [];
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const empty = sheet.isEmpty(row, column);
      const { format, ...cell } = sheet.cell(row, column);
      // A format is asked of what holds something; SheetJS gives one for some cells that hold nothing, too.
      cells.push({ ...cell, empty, format: empty ? null : format });
    }
  }
  return { name, hidden, rows, columns, merged, cells };
}
