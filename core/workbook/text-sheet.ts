import { plainCell } from './plain-cell.ts';
import type { Cell, CellValue, MergedRange, Sheet } from './workbook.ts';

const apostrophe = 0x27;
const guarded = /^'+[=+\-@\t\r]/;

/** A text without the apostrophe that keeps a spreadsheet from taking it for a formula, as `csvLine` writes one. */
function unguarded(field: string): string {
  return field.charCodeAt(0) === apostrophe && guarded.test(field) ? field.slice(1) : field;
}

/**
 * The one sheet of a text file: each field is the text that stands there, nothing is taken for a number. An apostrophe that keeps a text from being a
 * formula is no part of it.
 */
export class TextSheet implements Sheet {
  readonly name: string;
  readonly hidden = false;
  readonly rows: number;
  readonly columns: number;
  readonly merged: readonly MergedRange[] = [];
  readonly #fields: readonly (readonly string[])[];

  constructor(name: string, fields: readonly (readonly string[])[]) {
    this.name = name;
    this.#fields = fields;
    let rows = 0;
    let columns = 0;
    fields.forEach((row, at) => {
      const filled = row.findLastIndex((field) => field !== '') + 1;
      if (filled > 0) rows = at + 1;
      if (filled > columns) columns = filled;
    });
    this.rows = rows;
    this.columns = columns;
  }

  value(row: number, column: number): CellValue {
    return this.text(row, column) || null;
  }

  text(row: number, column: number): string {
    const field = this.#fields[row]?.[column];
    return field === undefined ? '' : unguarded(field);
  }

  format(): null {
    return null;
  }

  isEmpty(row: number, column: number): boolean {
    return !this.#fields[row]?.[column];
  }

  isHidden(): boolean {
    return false;
  }

  cell(row: number, column: number): Cell {
    return plainCell(row, column, this.text(row, column));
  }
}
