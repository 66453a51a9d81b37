import type { MergedRange, Sheet, Workbook } from '../workbook/workbook.ts';
import { roleOfHeader } from './column-role.ts';
import { TablePart } from './table-part.ts';

/**
 * A workbook in which each table of a sheet with several is a sheet of its own. Tables are told apart by blank rows or columns, and only
 * where each has a header that names its subjects, samples or visits: blank rows within a table, titles and notes divide nothing.
 */
export function splitTables(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.flatMap((sheet): readonly Sheet[] => {
    const tables = tablesOf(sheet);
    return tables.length < 2 ? [sheet] : tables.map((range) => new TablePart(sheet, range));
  });
  return sheets.length === workbook.sheets.length ? workbook : { ...workbook, sheets };
}

function tablesOf(sheet: Sheet): readonly MergedRange[] {
  if (sheet.rows === 0 || sheet.columns < 2) return [];
  const whole = { top: 0, left: 0, bottom: sheet.rows - 1, right: sheet.columns - 1 };
  return sideBySide(sheet, whole).flatMap((range) => stacked(sheet, range));
}

/** Tables under each other: a new one begins after a blank row, with the titles right above its header. */
function stacked(sheet: Sheet, range: MergedRange): readonly MergedRange[] {
  const starts: number[] = [];
  let blockStart = -1;
  let titles = -1;
  for (let row = range.top; row <= range.bottom; row++) {
    const filled = filledIn(sheet, row, range);
    if (filled.length === 0) {
      blockStart = -1;
      continue;
    }
    if (blockStart < 0) {
      blockStart = row;
      const begins = headerWithin(sheet, row, range);
      if (begins) starts.push(titles < 0 ? row : titles);
      // A block of nothing but single texts may be the title of the table below it.
      titles = begins || filled.length > 1 ? -1 : titles < 0 ? row : titles;
    } else if (filled.length > 1) titles = -1;
  }
  // Whatever is in the range stays in a table: nothing is lost between two.
  if (starts.length === 0) return [range];
  return starts.map((start, at) => ({
    ...range,
    top: at === 0 ? range.top : start,
    bottom: (starts[at + 1] ?? range.bottom + 1) - 1,
  }));
}

/** Tables beside each other: a blank column between them, and a header on its right that names a key. */
function sideBySide(sheet: Sheet, range: MergedRange): readonly MergedRange[] {
  const starts = [range.left];
  for (let column = range.left + 1; column < range.right; column++) {
    const next = { ...range, left: column + 1 };
    if (!isBlankColumn(sheet, column, range) || isBlankColumn(sheet, column + 1, range)) continue;
    if (beginsWithKey(sheet, next) && beginsWithKey(sheet, { ...range, right: column - 1 })) starts.push(column + 1);
  }
  return starts.map((left, at) => ({ ...range, left, right: (starts[at + 1] ?? range.right + 1) - 1 }));
}

const titleRows = 4;
const headerSearchRows = 30;

/** True if a block that begins at this row has a header within its first rows, with a row under it; rows of one text above are titles. */
function headerWithin(sheet: Sheet, start: number, range: MergedRange): boolean {
  for (let row = start; row <= Math.min(range.bottom - 1, start + titleRows); row++) {
    const filled = filledIn(sheet, row, range);
    if (filled.length === 0) return false;
    if (filled.some((column) => typeof sheet.value(row, column) !== 'string' && !isCount(sheet.text(row, column))))
      return false;
    if (filled.length > 1 && namesKey(sheet, row, filled)) return filledIn(sheet, row + 1, range).length > 1;
  }
  return false;
}

/** True if the first rows of a range hold a header whose first column names a key. */
function beginsWithKey(sheet: Sheet, range: MergedRange): boolean {
  for (let row = range.top; row < Math.min(range.bottom, range.top + headerSearchRows); row++) {
    const filled = filledIn(sheet, row, range);
    if (filled.length > 1) return filled[0] === range.left && namesKey(sheet, row, filled.slice(0, 1));
  }
  return false;
}

function namesKey(sheet: Sheet, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => {
    const role = roleOfHeader(sheet.text(row, column))?.role;
    return role === 'subject' || role === 'sample' || role === 'visit';
  });
}

function isCount(text: string): boolean {
  return /^\d{1,3}$/.test(text);
}

function filledIn(sheet: Sheet, row: number, { left, right }: MergedRange): readonly number[] {
  const filled: number[] = [];
  for (let column = left; column <= right; column++) if (!sheet.isEmpty(row, column)) filled.push(column);
  return filled;
}

function isBlankColumn(sheet: Sheet, column: number, { top, bottom }: MergedRange): boolean {
  for (let row = top; row <= bottom; row++) if (!sheet.isEmpty(row, column)) return false;
  return true;
}
