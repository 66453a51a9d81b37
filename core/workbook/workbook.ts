/** What a file turned out to be, by its first bytes and never by its name. */
export type Container = 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'text' | 'pzfx' | 'wsp';

/** A cell's value as the file holds it. Dates stay serial numbers; their format says that they are dates. */
export type CellValue = string | number | boolean | null;

/** One cell, whole. Rows and columns count from 0; `address` is what a person sees in Excel (`D19`). */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly value: CellValue;
  /** What the spreadsheet shows, number format applied. */
  readonly text: string;
  /** The number format (`0.0%`), null where there is none. */
  readonly format: string | null;
  /** The error shown (`#DIV/0!`), null for none. */
  readonly error: string | null;
  /** True where the cell holds a formula for which the file keeps no computed value. */
  readonly uncomputed: boolean;
  /** True where the row or the column is hidden. */
  readonly hidden: boolean;
  /** The top left cell of the merged range that this cell belongs to, null if it is not merged. */
  readonly mergedInto: { readonly row: number; readonly column: number } | null;
}

export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What Prism itself says of a table: values of groups side by side, of groups over weeks (or x values), or their mean, SD and n. */
export interface PrismTable {
  readonly kind: 'column' | 'grouped' | 'summary' | 'other';
  /** The column of x values or of row titles; null where the rows have neither. */
  readonly rowsAre: number | null;
  /** The columns of the data sets. */
  readonly data: readonly number[];
}

/**
 * One sheet of a workbook. The accessors make nothing, so that a million cells can be walked cheaply; `cell` gives one cell whole.
 * Positions outside the sheet are empty, never an error.
 */
export interface Sheet {
  readonly name: string;
  /** The name in the file, where this is one of several tables of a sheet. */
  readonly partOf?: string;
  /** Where this is a table of a Prism project. */
  readonly prism?: PrismTable;
  readonly hidden: boolean;
  /** Rows and columns up to the last cell that holds something. */
  readonly rows: number;
  readonly columns: number;
  readonly merged: readonly MergedRange[];
  /** The value of a cell; null for an empty one and for an error. */
  value(row: number, column: number): CellValue;
  /** The shown text, '' for an empty cell. */
  text(row: number, column: number): string;
  format(row: number, column: number): string | null;
  isEmpty(row: number, column: number): boolean;
  isHidden(row: number, column: number): boolean;
  /** True for a value that is struck out in Prism. Other files have none. */
  isExcluded?(row: number, column: number): boolean;
  cell(row: number, column: number): Cell;
}

export interface Workbook {
  readonly file: string;
  readonly sha256: string;
  readonly container: Container;
  /** For text files: the encoding and delimiter that were found, to be shown. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly date1904: boolean;
  readonly sheets: readonly Sheet[];
}
