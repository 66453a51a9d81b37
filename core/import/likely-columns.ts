import { type ColumnProfile, holdsValues } from './column-profile.ts';
import type { Table } from './table.ts';

const comparedRows = 2000;
const fewestArms = 2;
const mostArms = 8;

/**
 * The one column, among those whose header names nothing, that could name the subjects: words in nearly every row that with the visit
 * (where a column names it) tell all rows apart. Null for none or several. It is offered to a person, never taken.
 */
export function likelySubject(
  table: Table,
  unnamed: readonly ColumnProfile[],
  visit: ColumnProfile | null,
): ColumnProfile | null {
  const rows = rowsOf(table);
  const found = unnamed.filter(
    (profile) =>
      profile.header !== '' &&
      profile.distinct.size > 1 &&
      profile.words >= 0.9 * rows.length &&
      !holdsValues(profile) &&
      new Set(rows.map((row) => keyOf(table, row, visit === null ? [profile] : [profile, visit]))).size === rows.length,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * The columns, among those whose header names nothing, that could name the arms: a few words, each shared by several subjects, and the same
 * in all rows of a subject. They are offered to a person, never taken.
 */
export function likelyArms(table: Table, unnamed: readonly ColumnProfile[], subject: number): readonly ColumnProfile[] {
  return unnamed.filter((profile) => {
    const { header, distinct } = profile;
    if (header === '' || distinct.size < fewestArms || distinct.size > mostArms || holdsValues(profile)) return false;
    const armOf = new Map<string, string>();
    for (const row of rowsOf(table)) {
      const [name, arm] = [table.sheet.text(row, subject), table.sheet.text(row, profile.column)];
      if (name === '' || arm === '') continue;
      if ((armOf.get(name) ?? arm) !== arm) return false;
      armOf.set(name, arm);
    }
    const sizes = new Map<string, number>();
    for (const arm of armOf.values()) sizes.set(arm, (sizes.get(arm) ?? 0) + 1);
    return sizes.size >= fewestArms && [...sizes.values()].every((size) => size > 1);
  });
}

function rowsOf({ headerRow, headerRows, endRow }: Table): readonly number[] {
  const start = headerRow + headerRows;
  return Array.from({ length: Math.max(0, Math.min(endRow - start, comparedRows)) }, (_, at) => start + at);
}

function keyOf({ sheet }: Table, row: number, columns: readonly ColumnProfile[]): string {
  return JSON.stringify(columns.map(({ column }) => sheet.text(row, column)));
}
