/** How a text table is written. */
export interface CsvDialect {
  readonly delimiter: ',' | ';' | '\t';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  /** Every field in quotes, or only those that need them. */
  readonly quoteAll: boolean;
}

/** Rows as a text table by RFC 4180. */
export function csv(rows: readonly (readonly string[])[], { delimiter, lineEnd, quoteAll }: CsvDialect): string {
  const field = (text: string) =>
    quoteAll || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(field).join(delimiter) + lineEnd).join('');
}
