import { cellAddress } from './address.ts';
import { cellKinds, type PlainCells } from './plain-cells.ts';
import { type ShowValue, shownText } from './shown-text.ts';
import type { Cell, CellValue, MergedRange, Sheet } from './workbook.ts';

/** What a plain sheet takes from its workbook and from the rest of its own XML. */
export interface PlainSetting {
  readonly name: string;
  readonly hidden: boolean;
  readonly show: ShowValue;
  readonly merged: readonly MergedRange[];
  readonly hiddenColumns: ReadonlySet<number>;
  /** The workbook's list of texts. */
  readonly sharedTexts: readonly string[];
  /** The number format of cells without a style, then of each style; null for General and for one that the workbook does not have. */
  readonly formats: readonly (string | null)[];
}

/** A sheet of an .xlsx on the cells that `readPlainRows` read. */
export class PlainSheet implements Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly merged: readonly MergedRange[];
  readonly #cells: PlainCells;
  readonly #setting: PlainSetting;

  constructor(cells: PlainCells, setting: PlainSetting) {
    this.name = setting.name;
    this.hidden = setting.hidden;
    this.merged = setting.merged;
    this.#cells = cells;
    this.#setting = setting;
    let rows = 0;
    let columns = 0;
    for (let row = 0; row < cells.rows; row++) {
      const { start, end } = cells.extentOf(row);
      let last = end;
      while (last > start && this.isEmpty(row, last - 1)) last--;
      if (last === start) continue;
      rows = row + 1;
      if (last > columns) columns = last;
    }
    this.rows = rows;
    this.columns = columns;
  }

  value(row: number, column: number): CellValue {
    const value = this.#held(row, column);
    return value === '' ? null : value;
  }

  text(row: number, column: number): string {
    const value = this.#held(row, column);
    if (value === null) return '';
    return shownText(value, this.format(row, column) ?? 'General', this.#setting.show);
  }

  format(row: number, column: number): string | null {
    const at = this.#cells.indexOf(row, column);
    if (at < 0 || this.#cells.kinds[at] === cellKinds.none) return null;
    return this.#setting.formats[this.#cells.styles[at] ?? 0] ?? null;
  }

  isEmpty(row: number, column: number): boolean {
    const at = this.#cells.indexOf(row, column);
    const kind = at < 0 ? cellKinds.none : this.#cells.kinds[at];
    if (kind === cellKinds.number) return false;
    return kind === cellKinds.none || this.#held(row, column) === '';
  }

  isHidden(row: number, column: number): boolean {
    return this.#cells.hiddenRows.has(row) || this.#setting.hiddenColumns.has(column);
  }

  cell(row: number, column: number): Cell {
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
      error: null,
      uncomputed: false,
      hidden: this.isHidden(row, column),
      mergedInto: range ? { row: range.top, column: range.left } : null,
    };
  }

  /** What stands in a cell, an empty text with it. */
  #held(row: number, column: number): CellValue {
    const at = this.#cells.indexOf(row, column);
    if (at < 0) return null;
    const value = this.#cells.values[at] ?? 0;
    switch (this.#cells.kinds[at]) {
      case cellKinds.number:
        return value;
      case cellKinds.sharedText:
        return this.#setting.sharedTexts[value] ?? null;
      case cellKinds.ownText:
        return this.#cells.ownTexts[value] ?? null;
      case cellKinds.boolean:
        return value === 1;
      default:
        return null;
    }
  }
}
