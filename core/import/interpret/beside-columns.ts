import type { ColumnMapping, ColumnRole, SheetMapping } from '../mapping.ts';

/** The column of a role that a person gave to a measurement, null for none. */
function givenTo({ columns }: SheetMapping, role: ColumnRole, { header }: ColumnMapping): number | null {
  return columns.find((each) => each.role === role && each.of !== null && each.of === header)?.column ?? null;
}

/** The next column to one side that holds no units, undefined where there is none. */
function beside({ columns }: SheetMapping, from: number, step: 1 | -1): ColumnMapping | undefined {
  const at = (place: number) => columns.find((each) => each.column === place);
  let place = from + step;
  while (at(place)?.role === 'unit') place += step;
  return at(place);
}

const isFree = (column: ColumnMapping | undefined) => column?.role === 'qualifier' && column.of === null;

/** The column of signs of a measurement: the one that a person gave it, else the one on its left, else the one on its right; null for none. */
export function qualifierOf(mapping: SheetMapping, measured: ColumnMapping): number | null {
  const given = givenTo(mapping, 'qualifier', measured);
  if (given !== null) return given;
  const left = beside(mapping, measured.column, -1);
  if (left !== undefined && isFree(left)) return left.column;
  const right = beside(mapping, measured.column, 1);
  if (right === undefined || !isFree(right)) return null;
  return beside(mapping, right.column, 1)?.role === 'measurement' ? null : right.column;
}

/** The column of units of a measurement: the one that a person gave it, else the one on its right; null for none. */
export function unitOf(mapping: SheetMapping, measured: ColumnMapping): number | null {
  const right = mapping.columns.find(({ column }) => column === measured.column + 1);
  const free = right?.role === 'unit' && right.of === null ? right.column : null;
  return givenTo(mapping, 'unit', measured) ?? free;
}

/** The columns of signs and units that a measurement takes; one that none takes has no use, and is said to be left out. */
export function columnsBeside(mapping: SheetMapping, withUnits: boolean): ReadonlySet<number> {
  const measured = mapping.columns.filter(({ role }) => role === 'measurement');
  return new Set(
    measured
      .flatMap((one) => [qualifierOf(mapping, one), withUnits ? unitOf(mapping, one) : null])
      .filter((at) => at !== null),
  );
}
