import { splitRows } from './delimited-rows.ts';

/** In the order of preference where two fit alike: a tab hardly ever stands in a text, a comma often does. */
const delimiters = ['\t', ';', ','] as const;

/** Enough to see a pattern; a long file is not split three times. */
const sampleRows = 500;
const sampleLength = 262_144;

interface Fit {
  readonly delimiter: string;
  readonly misplacedQuotes: number;
  /** The number of columns that most rows have, and the share of the rows that have it. */
  readonly columns: number;
  readonly consistency: number;
  readonly found: boolean;
}

function fitOf(sample: string, delimiter: string): Fit {
  const { rows, misplacedQuotes } = splitRows(sample, delimiter, sampleRows);
  const filled = rows.filter((row) => row.length > 0);
  const counts = new Map<number, number>();
  for (const row of filled) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [columns, times] = [...counts].reduce<[number, number]>(
    (best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best),
    [0, 0],
  );
  return {
    delimiter,
    misplacedQuotes,
    columns,
    consistency: filled.length > 0 ? times / filled.length : 0,
    found: filled.some((row) => row.length > 1),
  };
}

/** The start of a text, cut at a line end so that the last row is whole. */
function sampleOf(text: string): string {
  if (text.length <= sampleLength) return text;
  const start = text.slice(0, sampleLength);
  const lastLine = Math.max(start.lastIndexOf('\n'), start.lastIndexOf('\r'));
  return lastLine > 0 ? start.slice(0, lastLine) : start;
}

/**
 * The delimiter that cuts a text into rows of the same number of columns; null where none cuts it at all.
 * Decimal commas do not deceive it: the header has none, so the semicolons agree on more rows.
 */
export function findDelimiter(text: string): string | null {
  const sample = sampleOf(text);
  const fits = delimiters.map((delimiter) => fitOf(sample, delimiter)).filter(({ found }) => found);
  fits.sort(
    (a, b) =>
      Number(b.columns > 1) - Number(a.columns > 1) ||
      a.misplacedQuotes - b.misplacedQuotes ||
      b.consistency - a.consistency ||
      b.columns - a.columns,
  );
  return fits[0]?.delimiter ?? null;
}
