import { parseDate } from '../values/parse-date.ts';
import type { SheetTask } from './sheet-task.ts';

/** The days between the first day of spreadsheets that count from 1900 and of those that count from 1904. */
const days1904 = 1462;
const dateFormat = /y{2,4}|d{1,4}[-/. ]?m|m[-/. ]?d/i;
const dateText = /^\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?(?:[T\s].*)?$|^\d{1,2}[-\s]?[A-Za-z]{3,9}[-\s,]*\d{4}$/;

/** A date cell's day in the count of spreadsheets from 1900; null for what is no date, or could be two. */
export function dateAt(
  { sheet, date1904 }: Pick<SheetTask, 'sheet' | 'date1904'>,
  row: number,
  column: number,
): number | null {
  const held = sheet.value(row, column);
  if (typeof held === 'number') return Math.floor(held) + (date1904 ? days1904 : 0);
  if (typeof held !== 'string') return null;
  return parseDate(held) ?? (mayBeDay({ sheet }, row, column) ? Number(held) : null);
}

/** The days of 1990 to 2079 as spreadsheets count them: a number in a column of dates that lost its format. */
const plausibleDays = [32_874, 65_746] as const;

/** True for a bare number that may be a date by its size: where a column's header says that it holds dates, it is one. */
export function mayBeDay({ sheet }: Pick<SheetTask, 'sheet'>, row: number, column: number): boolean {
  const held = sheet.value(row, column);
  const day = typeof held === 'string' && /^\d{5}$/.test(held.trim()) ? Number(held) : held;
  return typeof day === 'number' && day >= plausibleDays[0] && day <= plausibleDays[1];
}

/** True for a cell that is a date by its format, or by the way in which its text is written. */
export function holdsDate({ sheet }: Pick<SheetTask, 'sheet'>, row: number, column: number): boolean {
  const held = sheet.value(row, column);
  if (typeof held === 'number')
    return dateFormat.test((sheet.format(row, column) ?? '').replace(/"[^"]*"|\[[^\]]*\]/g, ''));
  return typeof held === 'string' && dateText.test(held.normalize('NFKC').trim());
}
