import type { Sheet } from '../workbook/workbook.ts';
import { kindOfValue } from './values/parse-value.ts';

const centres = /^(?:mean|average|均值|平均值)$/i;
const spreads = /^(?:sd|s\.d\.|sem|se|stdev|%?cv|标准差|标准误)$/i;
const rowsLookedAt = 8;

/**
 * True for a table of means and standard deviations beside each other, as Prism keeps them (`Mean`, `SD`, `N` under each group): it has
 * no values of subjects. A row of a header must hold nothing but such words, twice or more, or Prism itself says so.
 */
export function namesSummaries(sheet: Sheet): boolean {
  if (sheet.prism !== undefined) return sheet.prism.kind === 'summary';
  for (let row = 0; row < Math.min(sheet.rows, rowsLookedAt); row++) {
    const texts: string[] = [];
    for (let column = 1; column < sheet.columns; column++) {
      const text = sheet.text(row, column).trim();
      if (text !== '') texts.push(text);
    }
    const summarised = texts.filter((text) => centres.test(text) || spreads.test(text) || /^n$/i.test(text)).length;
    if (
      summarised === texts.length &&
      texts.some((text) => centres.test(text)) &&
      texts.some((text) => spreads.test(text))
    )
      return true;
  }
  return false;
}

/** True for a sheet of notes: texts that stand alone in their rows, and no number anywhere. */
export function holdsNotes(sheet: Sheet): boolean {
  let filled = 0;
  for (let row = 0; row < sheet.rows; row++) {
    let inRow = 0;
    for (let column = 0; column < sheet.columns; column++) {
      if (sheet.isEmpty(row, column)) continue;
      inRow++;
      const held = sheet.value(row, column);
      if (inRow > 1 || typeof held !== 'string' || kindOfValue(held) === 'number') return false;
    }
    filled += inRow;
  }
  return filled > 0;
}
