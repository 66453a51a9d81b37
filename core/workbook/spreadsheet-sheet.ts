import type { CellObject, WorkSheet } from 'xlsx';
import { cellAddress } from './address.ts';
import { errorName } from './error-names.ts';
import { type ShowValue, shownText } from './shown-text.ts';
import type { Cell, CellValue, MergedRange, Sheet } from './workbook.ts';

/** What a sheet needs beside its cells. */
export interface SheetSetting {
  readonly name: string;
  readonly hidden: boolean;
  readonly show: ShowValue;
  /** True where the file itself holds the shown text of each cell; else it is made from value and format. */
  readonly keepsShownText: boolean;
}

type Cells = readonly (readonly (CellObject | undefined)[] | undefined)[];

/** True where a cell holds nothing to see and no formula: only a style, or an empty text. */
function holdsNothing(cell: CellObject | undefined): boolean {
  if (!cell) return true;
  if (cell.t === 'z') return cell.f === undefined;
  return cell.v === '';
}

function extentOf(cells: Cells): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  // forEach leaves out the holes: a sheet with a cell in its last row alone has a million of them.
  cells.forEach((row, at) => {
    const last = row?.findLastIndex((cell) => !holdsNothing(cell)) ?? -1;
    if (last < 0) return;
    rows = at + 1;
    if (last >= columns) columns = last + 1;
  });
  return { rows, columns };
}

/** A sheet of a spreadsheet, straight on the cells that SheetJS made: nothing is copied. */
export class SpreadsheetSheet implements Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly merged: readonly MergedRange[];
  readonly #cells: Cells;
  readonly #show: ShowValue;
  readonly #keepsShownText: boolean;
  readonly #hiddenRows: ReadonlySet<number>;
  readonly #hiddenColumns: ReadonlySet<number>;

  constructor(sheet: WorkSheet, setting: SheetSetting) {
    this.name = setting.name;
    this.hidden = setting.hidden;
    this.#show = setting.show;
    this.#keepsShownText = setting.keepsShownText;
    this.#cells = sheet['!data'] ?? [];
    const { rows, columns } = extentOf(this.#cells);
    this.rows = rows;
    this.columns = columns;
    this.merged = mergedRanges(sheet);
    this.#hiddenRows = hiddenPlaces(sheet['!rows']);
    this.#hiddenColumns = hiddenPlaces(sheet['!cols']);
  }

  value(row: number, column: number): CellValue {
    const cell = this.#cells[row]?.[column];
    if (cell === undefined || cell.t === 'e' || cell.t === 'z') return null;
    const value = cell.v;
    if (typeof value === 'number') return Number.isNaN(value) ? null : value;
    if (typeof value === 'string') return value === '' ? null : value;
    return typeof value === 'boolean' ? value : null;
  }

  text(row: number, column: number): string {
    const cell = this.#cells[row]?.[column];
    if (cell === undefined || cell.t === 'z') return '';
    const error = this.#error(cell);
    if (error !== null) return error;
    if (this.#keepsShownText && cell.w !== undefined) return cell.w;
    const value = cell.v;
    if (value === undefined || value instanceof Date) return '';
    return shownText(value, typeof cell.z === 'string' ? cell.z : 'General', this.#show);
  }

  format(row: number, column: number): string | null {
    const format = this.#cells[row]?.[column]?.z;
    return typeof format !== 'string' || format === 'General' ? null : format;
  }

  isEmpty(row: number, column: number): boolean {
    return holdsNothing(this.#cells[row]?.[column]);
  }

  isHidden(row: number, column: number): boolean {
    return this.#hiddenRows.has(row) || this.#hiddenColumns.has(column);
  }

  cell(row: number, column: number): Cell {
    const cell = this.#cells[row]?.[column];
    const range = this.merged.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    return {
      row,
      column,
      address: cellAddress(row, column),
      value: this.value(row, column),
      text: this.text(row, column),
      format: this.format(row, column),
      error: cell ? this.#error(cell) : null,
      uncomputed: cell?.t === 'z' && cell.f !== undefined,
      hidden: this.isHidden(row, column),
      mergedInto: range ? { row: range.top, column: range.left } : null,
    };
  }

  /** The error that a cell shows. A number that cannot be read is one too: it must not pass for an empty cell. */
  #error(cell: CellObject): string | null {
    if (cell.t === 'e') return errorName(cell.v, cell.w);
    return cell.t === 'n' && Number.isNaN(cell.v) ? '#NUM!' : null;
  }
}

/** The merged ranges of a sheet as SheetJS gives them. */
export function mergedRanges(sheet: WorkSheet): readonly MergedRange[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
}

/** Which rows or columns SheetJS lists as hidden. */
export function hiddenPlaces(
  places: readonly ({ readonly hidden?: boolean | undefined } | undefined)[] | undefined,
): ReadonlySet<number> {
  const hidden = new Set<number>();
  places?.forEach((place, at) => {
    if (place?.hidden) hidden.add(at);
  });
  return hidden;
}
