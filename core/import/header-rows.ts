import type { Sheet } from '../workbook/workbook.ts';
import { roleOfHeader } from './column-role.ts';
import { rangeAt } from './header-text.ts';
import { kindOfValue } from './values/parse-value.ts';

/** Where the header of a table may stand: its first row from 0, and how many rows it has. */
export interface HeaderRows {
  readonly headerRow: number;
  readonly headerRows: number;
}

const mostRows = 3;

/**
 * The ways in which the header around a row may be read, that row alone first: with rows of labels under it, or with rows of groups above
 * it, up to three in all. Which of them makes sense is for the layouts to say.
 */
export function headersAround(sheet: Sheet, row: number): readonly HeaderRows[] {
  if (isRepeated(sheet, row, row + 1)) return [{ headerRow: row, headerRows: 2 }];
  let above = 0;
  while (above < mostRows - 1 && row - above > 0 && groups(sheet, row - above - 1, row - above)) above++;
  // A row of units belongs to the header: without it values would be taken in another unit.
  if (isUnitRow(sheet, row)) {
    return Array.from({ length: Math.min(above, mostRows - 2) + 1 }, (_, up) => {
      return { headerRow: row - up, headerRows: 2 + up };
    });
  }
  let below = 0;
  while (below < mostRows - 1 && row + below + 2 < sheet.rows && groups(sheet, row + below, row + below + 1)) below++;
  const ways: HeaderRows[] = [];
  for (let up = 0; up <= above; up++) {
    for (let down = 0; down <= below && up + down < mostRows; down++) {
      ways.push({ headerRow: row - up, headerRows: 1 + up + down });
    }
  }
  return ways;
}

/** True if the cells of a row may stand over those of the next: one of them reaches over several, and both hold nothing but labels. */
function groups(sheet: Sheet, upper: number, lower: number): boolean {
  if (!isLabelRow(sheet, upper) || !isLabelRow(sheet, lower)) return false;
  let reaching = 0;
  if (isTitle(sheet, upper, lower)) return false;
  for (let column = 0; column < sheet.columns; column++) {
    const over = sheet.text(upper, column).trim();
    const under = sheet.text(lower, column).trim();
    if (over !== '' && under !== '') {
      const range = rangeAt(sheet, upper, column);
      const blankRight = column + 1 < sheet.columns && sheet.isEmpty(upper, column + 1);
      if (range !== null ? range.right > range.left : blankRight && (column > 0 || !sheet.isEmpty(lower, 1)))
        reaching++;
      // A name of a subject, an arm or a visit stands over rows, and never over another label, unless in two languages.
      if (range === null && namesKey(over) && !namesKey(under)) return false;
    }
  }
  return reaching > 0;
}

/** True where a row says anew what the one above it says, in another language: both are labels in the same columns, and the lower names roles too. */
function isRepeated(sheet: Sheet, upper: number, lower: number): boolean {
  if (lower + 1 >= sheet.rows || !isLabelRow(sheet, upper) || !isLabelRow(sheet, lower)) return false;
  let both = 0;
  let one = 0;
  let roles = 0;
  for (let column = 0; column < sheet.columns; column++) {
    const [over, under] = [sheet.text(upper, column).trim(), sheet.text(lower, column).trim()];
    if (rangeAt(sheet, upper, column) !== null) return false;
    if (over !== '' && under !== '') both++;
    else if (over !== '' || under !== '') one++;
    if (under !== '' && roleOfHeader(under) !== null) roles++;
  }
  const subject = Array.from({ length: sheet.columns }, (_, column) => sheet.text(lower, column));
  return both >= 3 && one * 4 <= both && roles >= 2 && subject.some(namesKey);
}

const unit =
  /^[([（【]?(?:%|(?!\d{2,4}[/-])[^\s/]{0,12}\/[^\s/]{1,10}(?:\/[^\s/]{1,6})?|sec|s|秒|fL|pg|ng|ratio|IU|U|kg|cm|mmHg|年|岁|years?|周|weeks?|天|days?)[)\]）】]?$/iu;

/** True where the row under a header holds nothing but units, each under a label, and perhaps the word for them. */
function isUnitRow(sheet: Sheet, header: number): boolean {
  if (header + 2 >= sheet.rows) return false;
  let units = 0;
  for (let column = 0; column < sheet.columns; column++) {
    const text = sheet.text(header + 1, column).trim();
    if (text === '') continue;
    if (sheet.isEmpty(header, column) || typeof sheet.value(header + 1, column) !== 'string') return false;
    if (/^(?:units?|单位)$/i.test(text)) continue;
    if (!unit.test(text) || kindOfValue(text) !== 'unreadable') return false;
    units++;
  }
  return units > 0;
}

/** One text alone above a key, such as the subject, is a title of the whole table. */
function isTitle(sheet: Sheet, upper: number, lower: number): boolean {
  const filled = Array.from({ length: sheet.columns }, (_, column) => column).filter(
    (column) => !sheet.isEmpty(upper, column),
  );
  const [only] = filled;
  return only !== undefined && filled.length === 1 && namesKey(sheet.text(lower, only));
}

function namesKey(text: string): boolean {
  const role = roleOfHeader(text)?.role;
  return role === 'subject' || role === 'arm' || role === 'sample';
}

/** True for a row of labels: words, and numbers only where they may count weeks or subjects. */
function isLabelRow(sheet: Sheet, row: number): boolean {
  let filled = 0;
  for (let column = 0; column < sheet.columns; column++) {
    if (sheet.isEmpty(row, column)) continue;
    filled++;
    const value = sheet.value(row, column);
    if (typeof value === 'number' ? !isCount(value) : typeof value !== 'string' || !isLabel(value)) return false;
  }
  return filled > 0;
}

function isLabel(text: string): boolean {
  return kindOfValue(text) !== 'number' || /^\d+$/.test(text.trim()) || /^%$/.test(text.trim());
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
