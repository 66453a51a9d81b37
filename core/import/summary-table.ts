import type { Sheet } from '../workbook/workbook.ts';

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
