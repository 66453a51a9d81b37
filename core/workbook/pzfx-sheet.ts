import { plainCell } from './plain-cell.ts';
import type { PzfxTable } from './read-pzfx.ts';
import type { Cell, CellValue, MergedRange, PrismTable, Sheet } from './workbook.ts';

/** What the subcolumns of a summary are, by Prism's name for the format. */
const summaries: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    SDN: ['Mean', 'SD', 'N'],
    SEN: ['Mean', 'SEM', 'N'],
    CVN: ['Mean', '%CV', 'N'],
    SD: ['Mean', 'SD'],
    SE: ['Mean', 'SEM'],
    CV: ['Mean', '%CV'],
    'low-high': ['Mean', '+Error', '-Error'],
    'upper-lower-limits': ['Mean', 'Upper limit', 'Lower limit'],
  }),
);

/**
 * A table of a Prism project as a sheet: the titles of its data sets are the header, each over its subcolumns, and what a summary's
 * subcolumns are stands under it. Cells are texts, as Prism keeps them; addresses are those of this sheet.
 */
export class PzfxSheet implements Sheet {
  readonly name: string;
  readonly hidden = false;
  readonly rows: number;
  readonly columns: number;
  readonly merged: readonly MergedRange[];
  readonly prism: PrismTable;
  readonly #table: PzfxTable;
  readonly #labels: readonly string[] | null;

  constructor(table: PzfxTable, name: string) {
    this.name = name;
    this.#table = table;
    const { columns, yFormat } = table;
    this.#labels = summaries.get(yFormat) ?? null;
    this.columns = columns.length;
    const titled = columns.some(({ title }) => title !== '');
    this.rows = columns.length === 0 || (table.rows === 0 && !titled) ? 0 : this.#headerRows + table.rows;
    this.merged = mergedTitles(columns);
    this.prism = prismTable(table);
  }

  get #headerRows(): number {
    return this.#labels === null ? 1 : 2;
  }

  text(row: number, column: number): string {
    const held = this.#table.columns[column];
    if (held === undefined || row < 0) return '';
    if (row === 0) return held.subcolumn === 0 ? held.title : '';
    if (row < this.#headerRows) return held.kind === 'y' ? (this.#labels?.[held.subcolumn] ?? '') : '';
    return held.cells[row - this.#headerRows]?.text ?? '';
  }

  value(row: number, column: number): CellValue {
    return this.text(row, column) || null;
  }

  format(): null {
    return null;
  }

  isEmpty(row: number, column: number): boolean {
    return this.text(row, column) === '';
  }

  isHidden(): boolean {
    return false;
  }

  isExcluded(row: number, column: number): boolean {
    return this.#table.columns[column]?.cells[row - this.#headerRows]?.excluded === true;
  }

  cell(row: number, column: number): Cell {
    const over = this.merged.find(({ top, left, right }) => row === top && column >= left && column <= right);
    const from = over === undefined ? null : { row: over.top, column: over.left };
    return plainCell(row, column, this.text(row, column), from);
  }
}

/** A title reaches over all the subcolumns of its data set. */
function mergedTitles(columns: PzfxTable['columns']): readonly MergedRange[] {
  const merged: MergedRange[] = [];
  for (const [left, { kind, subcolumn }] of columns.entries()) {
    if (kind !== 'y' || subcolumn !== 0) continue;
    let right = left;
    while (columns[right + 1]?.kind === 'y' && columns[right + 1]?.subcolumn !== 0) right++;
    if (right > left) merged.push({ top: 0, left, bottom: 0, right });
  }
  return merged;
}

function prismTable({ columns, type, yFormat }: PzfxTable): PrismTable {
  const x = columns.findIndex(({ kind }) => kind === 'x');
  const titles = columns.findIndex(({ kind, cells }) => kind === 'row-titles' && cells.some(({ text }) => text !== ''));
  const data = columns.flatMap(({ kind }, column) => (kind === 'y' ? column : []));
  const summary = summaries.get(yFormat) !== undefined;
  const kind = summary
    ? 'summary'
    : type === 'OneWay'
      ? 'column'
      : type === 'XY' || type === 'TwoWay'
        ? 'grouped'
        : 'other';
  return { kind, rowsAre: x >= 0 ? x : titles >= 0 ? titles : null, data };
}
