/** A table as R reads it: columns of text or of numbers, of one length. A number may be missing; a text that is not known is ''. */
export interface RTable {
  readonly name: string;
  readonly columns: readonly RColumn[];
}
export type RColumn =
  | { readonly name: string; readonly text: readonly string[] }
  | { readonly name: string; readonly numbers: readonly (number | null)[] };

/** A text as R writes it in a script. */
export function rText(text: string): string {
  return JSON.stringify(text);
}

/** A number as R writes it, in full precision. */
export function rNumber(value: number | null): string {
  return value === null || !Number.isFinite(value) ? 'NA_real_' : String(value);
}

/** A vector as R writes it, a few on a line. */
export function rVector(cells: readonly string[], kind: 'character' | 'numeric'): string {
  if (cells.length === 0) return `${kind}(0)`;
  const lines: string[] = [];
  for (let at = 0; at < cells.length; at += 12) lines.push(cells.slice(at, at + 12).join(', '));
  return `c(${lines.join(',\n  ')})`;
}

/** A table as a piece of a script that makes it. */
export function rDataFrame({ name, columns }: RTable): string {
  const vectors = columns.map((column) =>
    'text' in column
      ? `${column.name} = ${rVector(column.text.map(rText), 'character')}`
      : `${column.name} = ${rVector(column.numbers.map(rNumber), 'numeric')}`,
  );
  return `${name} <- data.frame(\n  ${vectors.join(',\n  ')},\n  stringsAsFactors = FALSE)\n`;
}

/** A table as a file that `read.csv` takes as it is. */
export function rCsv({ columns }: RTable): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const cells = columns.map((column) =>
    'text' in column ? column.text.map(cell) : column.numbers.map((value) => (value === null ? '' : String(value))),
  );
  const rows = (cells[0] ?? []).map((_, row) => cells.map((column) => column[row] ?? '').join(','));
  return `${[columns.map(({ name }) => name).join(','), ...rows].join('\n')}\n`;
}

/** The line of a script that reads such a file, text as text and numbers as numbers. */
export function rReadCsv({ name, columns }: RTable): string {
  const kinds = columns.map((column) => ('text' in column ? '"character"' : '"numeric"'));
  return `${name} <- read.csv("${name}.csv", colClasses = c(${kinds.join(', ')}), na.strings = character(0), encoding = "UTF-8")\n`;
}
