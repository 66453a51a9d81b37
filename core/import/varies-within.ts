import type { ColumnProfile } from './column-profile.ts';
import type { Table } from './table.ts';

const comparedRows = 2000;

/** A key of a row, such as its subject; '' where it has none. */
export type KeyOfRow = (row: number) => string;

/** True if a column's text differs between the rows of more than half of the subjects that have several. */
export function variesWithin(table: Table, subjectOf: KeyOfRow, profile: ColumnProfile): boolean {
  const texts = textsBy(table, subjectOf, profile);
  const several = [...texts.values()].filter(({ rows }) => rows > 1);
  return several.filter(({ held }) => held.size > 1).length * 2 > several.length;
}

/** True if rows of one subject and visit differ in this column: it says under which condition a sample was measured. */
export function tellsApart(table: Table, sampleOf: KeyOfRow, profile: ColumnProfile): boolean {
  return [...textsBy(table, sampleOf, profile).values()].some(({ held }) => held.size > 1);
}

interface HeldTexts {
  rows: number;
  readonly held: Set<string>;
}

function textsBy(
  { sheet, headerRow, headerRows, endRow }: Table,
  keyOf: KeyOfRow,
  profile: ColumnProfile,
): ReadonlyMap<string, HeldTexts> {
  const texts = new Map<string, HeldTexts>();
  const start = headerRow + headerRows;
  for (let row = start; row < Math.min(endRow, start + comparedRows); row++) {
    const key = keyOf(row);
    const text = sheet.text(row, profile.column).trim();
    if (key === '' || text === '') continue;
    const known = texts.get(key) ?? { rows: 0, held: new Set<string>() };
    known.rows++;
    known.held.add(text);
    texts.set(key, known);
  }
  return texts;
}
