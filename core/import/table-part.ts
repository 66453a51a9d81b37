import { cellAddress } from '../workbook/address.ts';
import type { Cell, CellValue, MergedRange, Sheet } from '../workbook/workbook.ts';

/** One of several tables of a sheet, as a sheet of its own: cells keep their addresses, and whatever is outside of the range is empty. */
export class TablePart implements Sheet {
  readonly name: string;
  readonly partOf: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly merged: readonly MergedRange[];
  readonly #sheet: Sheet;
  readonly #range: MergedRange;

  constructor(sheet: Sheet, range: MergedRange) {
    const { top, left, bottom, right } = range;
    this.#sheet = sheet;
    this.#range = range;
    this.partOf = sheet.name;
    this.name = `${sheet.name} (${cellAddress(top, left)}:${cellAddress(bottom, right)})`;
    this.hidden = sheet.hidden;
    this.rows = bottom + 1;
    this.columns = right + 1;
    this.merged = sheet.merged.filter((merged) => this.#holds(merged.top, merged.left));
  }

  #holds(row: number, column: number): boolean {
    const { top, left, bottom, right } = this.#range;
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  value(row: number, column: number): CellValue {
    return this.#holds(row, column) ? this.#sheet.value(row, column) : null;
  }

  text(row: number, column: number): string {
    return this.#holds(row, column) ? this.#sheet.text(row, column) : '';
  }

  format(row: number, column: number): string | null {
    return this.#holds(row, column) ? this.#sheet.format(row, column) : null;
  }

  isEmpty(row: number, column: number): boolean {
    return !this.#holds(row, column) || this.#sheet.isEmpty(row, column);
  }

  isHidden(row: number, column: number): boolean {
    return this.#sheet.isHidden(row, column);
  }

  cell(row: number, column: number): Cell {
    const cell = this.#sheet.cell(row, column);
    if (this.#holds(row, column)) return cell;
    return { ...cell, value: null, text: '', format: null, error: null, uncomputed: false, mergedInto: null };
  }
}
