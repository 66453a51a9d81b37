import type { MergedRange, Sheet } from '../workbook/workbook.ts';

/**
 * What the rows of a header say of one column, from top to bottom, without those that say nothing. A cell that spans several columns
 * (merged, or written once with blanks on its right) speaks for each of them.
 */
export function headerParts(sheet: Sheet, headerRow: number, headerRows: number, column: number): readonly string[] {
  const parts: string[] = [];
  const last = headerRow + headerRows - 1;
  for (let row = headerRow; row <= last; row++) {
    const own = sheet.text(row, column).trim();
    const part = own === '' && row < last ? spanning(sheet, row, last, column) : own;
    if (part !== '' && part !== parts.at(-1)) parts.push(part);
  }
  return parts;
}

/** The header of a column as one text: its rows' words side by side. */
export function headerText(sheet: Sheet, headerRow: number, headerRows: number, column: number): string {
  if (headerRows === 1) return sheet.text(headerRow, column).trim();
  return headerParts(sheet, headerRow, headerRows, column).join(' ');
}

/** The text of the cell on the left that reaches over this empty one; '' if none does. */
function spanning(sheet: Sheet, row: number, last: number, column: number): string {
  const merged = rangeAt(sheet, row, column);
  if (merged !== null) return merged.top === row ? sheet.text(row, merged.left).trim() : '';
  if (isBlank(sheet, row + 1, last, column)) return '';
  for (let left = column - 1; left >= 0; left--) {
    const text = sheet.text(row, left).trim();
    if (text !== '') return reaches(sheet, row, last, left) ? text : '';
    if (isBlank(sheet, row + 1, last, left)) return '';
  }
  return '';
}

/** A cell that is not merged reaches over blanks on its right if something stands under it; else it is a header of its own column. */
function reaches(sheet: Sheet, row: number, last: number, column: number): boolean {
  return rangeAt(sheet, row, column) === null && !isBlank(sheet, row + 1, last, column);
}

function isBlank(sheet: Sheet, from: number, to: number, column: number): boolean {
  for (let row = from; row <= to; row++) if (!sheet.isEmpty(row, column)) return false;
  return true;
}

/** The merged range that covers a cell, null if none does. */
export function rangeAt(sheet: Sheet, row: number, column: number): MergedRange | null {
  return (
    sheet.merged.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    ) ?? null
  );
}
