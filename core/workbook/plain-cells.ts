/** What a cell of a plain sheet holds. A shared text is an entry of the workbook's list of texts, an own text one of the sheet's. */
export const cellKinds = { none: 0, number: 1, sharedText: 2, boolean: 3, ownText: 4 } as const;

const mostGaps = 100_000;

/**
 * The cells of a sheet, row after row, each row from its first to its last cell: kind, value (a number, 0 or 1, or a text's index)
 * and style (0 for none, else one more than its index). Eleven bytes a cell, where an object for each would take a hundred.
 */
export class PlainCells {
  kinds = new Uint8Array(4096);
  values = new Float64Array(4096);
  styles = new Uint16Array(4096);
  /** The texts that stand in the sheet itself. */
  ownTexts: readonly string[] = [];
  readonly hiddenRows = new Set<number>();
  /** The highest shared text that a cell names, -1 for none. */
  lastSharedText = -1;
  /** By row: its first column, where its cells begin, and where they end. */
  #firstColumns = new Int32Array(1024);
  #starts = new Int32Array(1024);
  #ends = new Int32Array(1024);
  #rows = 0;
  #count = 0;
  #gaps = 0;

  get rows(): number {
    return this.#rows;
  }

  /** Adds a cell after all others in reading order; false where so many lie empty between cells that they are better kept one by one. */
  add(row: number, column: number, kind: number, value: number, style: number): boolean {
    if (row >= this.#rows) this.#beginRow(row, column);
    const at = (this.#starts[row] ?? 0) + column - (this.#firstColumns[row] ?? 0);
    this.#gaps += at - this.#count;
    if (this.#gaps > mostGaps + 4 * (this.#count - this.#gaps)) return false;
    while (at >= this.kinds.length) this.#grow();
    this.kinds[at] = kind;
    this.values[at] = value;
    this.styles[at] = style;
    this.#count = at + 1;
    this.#ends[row] = at + 1;
    return true;
  }

  /** Where in the arrays a cell lies, -1 for a place outside of its row's cells. */
  indexOf(row: number, column: number): number {
    if (row >= this.#rows || row < 0) return -1;
    const offset = column - (this.#firstColumns[row] ?? 0);
    if (offset < 0) return -1;
    const at = (this.#starts[row] ?? 0) + offset;
    return at < (this.#ends[row] ?? 0) ? at : -1;
  }

  /** The columns of a row from its first cell to after its last. */
  extentOf(row: number): { readonly start: number; readonly end: number } {
    const first = this.#firstColumns[row] ?? 0;
    return { start: first, end: first + (this.#ends[row] ?? 0) - (this.#starts[row] ?? 0) };
  }

  #beginRow(row: number, column: number): void {
    while (row >= this.#starts.length) {
      this.#firstColumns = doubled(this.#firstColumns);
      this.#starts = doubled(this.#starts);
      this.#ends = doubled(this.#ends);
    }
    this.#firstColumns[row] = column;
    this.#starts[row] = this.#count;
    this.#rows = row + 1;
  }

  #grow(): void {
    const kinds = new Uint8Array(this.kinds.length * 2);
    kinds.set(this.kinds);
    const values = new Float64Array(kinds.length);
    values.set(this.values);
    const styles = new Uint16Array(kinds.length);
    styles.set(this.styles);
    this.kinds = kinds;
    this.values = values;
    this.styles = styles;
  }
}

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
