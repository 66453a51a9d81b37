/** The fields of a text table, row by row, and how many of its quotes stand where RFC 4180 has none. */
export interface DelimitedRows {
  readonly rows: readonly (readonly string[])[];
  readonly misplacedQuotes: number;
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Splits a text into rows and fields as RFC 4180 says. Lines end with LF, CR LF or CR alone, also mixed; a quoted field may hold
 * delimiters and line ends, and `""` is a quote. A quote that never closes is an ordinary character, so that it cannot swallow
 * the rest of the file. Blank lines are rows without fields, so that a row's number stays what a spreadsheet shows.
 *
 * @param delimiter one character
 * @param limit no more than this many rows are split
 */
export function splitRows(text: string, delimiter: string, limit = Number.POSITIVE_INFINITY): DelimitedRows {
  const mark = delimiter.charCodeAt(0);
  const rows: string[][] = [];
  const end = text.length;
  let row: string[] = [];
  let misplacedQuotes = 0;
  let quotesClose = true;
  let at = 0;
  while (at < end && rows.length < limit) {
    let field = '';
    let quoted = false;
    if (quotesClose && text.charCodeAt(at) === quote) {
      const close = closingQuote(text, at + 1);
      if (close < 0) quotesClose = false;
      else {
        field = text.slice(at + 1, close).replaceAll('""', '"');
        at = close + 1;
        quoted = true;
      }
    }
    const start = at;
    let code = text.charCodeAt(at);
    while (at < end && code !== mark && code !== lineFeed && code !== carriageReturn) {
      if (code === quote) misplacedQuotes++;
      code = text.charCodeAt(++at);
    }
    if (at > start) {
      if (quoted) misplacedQuotes++;
      field += text.slice(start, at);
    }
    if (at < end && code === mark) {
      row.push(field);
      at++;
      // A delimiter at the very end of the text has one more, empty field after it.
      if (at === end) row.push('');
      continue;
    }
    if (row.length > 0 || quoted || field !== '') row.push(field);
    rows.push(row);
    row = [];
    at += code === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1;
  }
  if (row.length > 0 && rows.length < limit) rows.push(row);
  return { rows, misplacedQuotes };
}

/** Where a quoted field that starts at `from` ends; -1 if it never does. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== quote) return at;
  }
  return -1;
}
