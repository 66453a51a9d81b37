import type { Sheet } from '../../workbook/workbook.ts';
import { headerText } from '../header-text.ts';
import type { ColumnMapping } from '../mapping.ts';
import { givenOnce } from './given-once.ts';
import { firstRow, noteCell, type SheetTask } from './sheet-task.ts';

/** The texts of key cells: a key that is merged over several rows, or written once above them, speaks for each. */
export class KeyText {
  readonly #task: SheetTask;
  readonly #tops: ReadonlyMap<number, number>;
  /** By key column: the rows whose key is written once above them. */
  readonly #carried: ReadonlyMap<number, ReadonlyMap<number, number>>;

  constructor(task: SheetTask, subject: ColumnMapping | null, visit: ColumnMapping | null) {
    this.#task = task;
    this.#tops = mergedTops(task.sheet);
    this.#carried = carriedKeys(task, subject, visit);
  }

  /** A key cell's text; '' without a column. */
  of(row: number, column: ColumnMapping | null): string {
    if (column === null) return '';
    const { sheet } = this.#task;
    const merged = this.#tops.size === 0 ? undefined : this.#tops.get(row * sheet.columns + column.column);
    const top = merged ?? this.#carried.get(column.column)?.get(row) ?? row;
    const held = sheet.value(top, column.column);
    if (typeof held === 'number' && sheet.format(top, column.column) === null) return String(held);
    return sheet.text(top, column.column).trim();
  }

  /** Says which keys were taken from above; call it once, after the last row. */
  say(): void {
    const { mapping, sheet } = this.#task;
    for (const [column, rows] of this.#carried) {
      const [row] = rows.keys();
      if (row === undefined) continue;
      const header = headerText(sheet, mapping.headerRow, mapping.headerRows, column);
      noteCell(this.#task, 'info', 'import.key-given-once', row, column, { column: header }, rows.size);
    }
  }
}

function mergedTops(sheet: Sheet): ReadonlyMap<number, number> {
  const tops = new Map<number, number>();
  for (const { top, left, bottom } of sheet.merged) {
    for (let row = top + 1; row <= Math.min(bottom, sheet.rows - 1); row++) tops.set(row * sheet.columns + left, top);
  }
  return tops;
}

/** Keys that are not repeated in every row: a subject above its visits, or a visit above its subjects. Merged cells say so by themselves. */
function carriedKeys(
  task: SheetTask,
  subject: ColumnMapping | null,
  visit: ColumnMapping | null,
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  if (subject === null || visit === null) return new Map();
  const columns = [subject.column, visit.column];
  const merged = task.sheet.merged.some(
    ({ top, left, bottom }) => bottom > top && bottom >= firstRow(task.mapping) && columns.includes(left),
  );
  if (merged) return new Map();
  const keys = [
    [subject.column, visit.column],
    [visit.column, subject.column],
  ] as const;
  return new Map(keys.map(([column, other]) => [column, givenOnce(task.sheet, column, other, firstRow(task.mapping))]));
}
