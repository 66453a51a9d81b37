/** A cell of a CSV file; null is written as nothing. */
export type CsvCell = string | number | null;

/**
 * One line of a CSV file after RFC 4180: comma, point, numbers in full double precision, ends in a line feed.
 * A text that a spreadsheet would run as a formula is given a leading apostrophe; numbers, negative ones too, stay as they are.
 * Source: OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // One that has an apostrophe of its own there gets another, so that whoever takes one off has the text again.
  const safe = /^'*[=+\-@\t\r]/.test(cell) && !isPlainNumber(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== cell ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** True for a text like `-5` or `+0.3`, which no spreadsheet takes for a formula. */
function isPlainNumber(text: string): boolean {
  return /^[+-]?\d+(\.\d+)?$/.test(text);
}
