import type { Sheet } from '../../workbook/workbook.ts';

/** What became of a cell. `none` is an empty cell, or one that nothing accounts for. */
export const cellFates = ['none', 'heading', 'key', 'reading', 'covariate', 'left-out', 'outcome'] as const;
export type CellFate = (typeof cellFates)[number];

const codes: Readonly<Record<CellFate, number>> = {
  none: 0,
  heading: 1,
  key: 2,
  reading: 3,
  covariate: 4,
  'left-out': 5,
  outcome: 6,
};
const rowsPerChunk = 256;

/** What became of every cell of a sheet, a byte each, so that nothing is lost unseen. */
export class CellLedger {
  readonly #columns: number;
  readonly #chunks: (Uint8Array | undefined)[] = [];

  constructor(sheet: Sheet) {
    this.#columns = sheet.columns;
  }

  /** Writes down a cell's fate; a later one replaces an earlier. */
  mark(row: number, column: number, fate: CellFate): void {
    const chunk = Math.floor(row / rowsPerChunk);
    const cells = this.#chunks[chunk] ?? new Uint8Array(rowsPerChunk * this.#columns);
    this.#chunks[chunk] = cells;
    cells[(row % rowsPerChunk) * this.#columns + column] = codes[fate];
  }

  /** A cell's fate. */
  fate(row: number, column: number): CellFate {
    const cells = this.#chunks[Math.floor(row / rowsPerChunk)];
    return cellFates[cells?.[(row % rowsPerChunk) * this.#columns + column] ?? 0] ?? 'none';
  }
}
