import type { Sheet } from '../../workbook/workbook.ts';
import { kindOfValue } from '../values/parse-value.ts';

const remark = /^(?:[*†‡#§]|note\b|注|备注|说明)|\S\s+\S+\s+\S/iu;

/** True for a row in which one text stands alone: a footnote or a remark, not a row of the table. */
export function isNoteRow(sheet: Sheet, row: number): boolean {
  return loneText(sheet, row) !== null;
}

/** The same among rows that may hold a subject and nothing else: only what reads as a remark. */
export function isRemarkRow(sheet: Sheet, row: number): boolean {
  const text = loneText(sheet, row);
  return text !== null && remark.test(text);
}

function loneText(sheet: Sheet, row: number): string | null {
  let only: string | null = null;
  for (let column = 0; column < sheet.columns; column++) {
    if (sheet.isEmpty(row, column)) continue;
    const value = sheet.value(row, column);
    if (only !== null || typeof value !== 'string') return null;
    only = value.trim();
  }
  return only !== null && kindOfValue(only) === 'unreadable' ? only : null;
}

/** The first text of a row, for people to know the row by; '' for a blank row. */
export function firstTextOf(sheet: Sheet, row: number): string {
  for (let column = 0; column < sheet.columns; column++)
    if (!sheet.isEmpty(row, column)) return sheet.text(row, column).trim().slice(0, 80);
  return '';
}

/** True for a row in which nothing stands. */
export function isBlankRow(sheet: Sheet, row: number): boolean {
  for (let column = 0; column < sheet.columns; column++) if (!sheet.isEmpty(row, column)) return false;
  return true;
}
