import type { Cell, CellValue, MergedRange, Sheet, Workbook } from '../workbook/workbook.ts';
import type { CellCorrection } from './cell-correction.ts';
import { cellNumber } from './interpret/problem-list.ts';

/** What a corrected cell holds for whoever reads the sheet. */
interface Held {
  readonly value: CellValue;
  readonly text: string;
  readonly format: string | null;
}

/** A sheet in which a person's corrections stand in the place of what the file says; a cell that they left out is empty. */
class CorrectedSheet implements Sheet {
  readonly name: string;
  declare readonly partOf?: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly merged: readonly MergedRange[];
  readonly #sheet: Sheet;
  readonly #held: ReadonlyMap<number, Held>;

  constructor(sheet: Sheet, corrections: readonly CellCorrection[]) {
    this.#sheet = sheet;
    this.name = sheet.name;
    if (sheet.partOf !== undefined) this.partOf = sheet.partOf;
    this.hidden = sheet.hidden;
    this.rows = sheet.rows;
    this.columns = sheet.columns;
    this.merged = sheet.merged;
    this.#held = new Map(
      corrections.map((one) => [cellNumber(one.row, one.column), heldOf(sheet.cell(one.row, one.column), one.text)]),
    );
  }

  value(row: number, column: number): CellValue {
    const held = this.#held.get(cellNumber(row, column));
    return held === undefined ? this.#sheet.value(row, column) : held.value;
  }

  text(row: number, column: number): string {
    return this.#held.get(cellNumber(row, column))?.text ?? this.#sheet.text(row, column);
  }

  format(row: number, column: number): string | null {
    const held = this.#held.get(cellNumber(row, column));
    return held === undefined ? this.#sheet.format(row, column) : held.format;
  }

  isEmpty(row: number, column: number): boolean {
    const held = this.#held.get(cellNumber(row, column));
    return held === undefined ? this.#sheet.isEmpty(row, column) : held.text === '';
  }

  isHidden(row: number, column: number): boolean {
    return this.#sheet.isHidden(row, column);
  }

  cell(row: number, column: number): Cell {
    const held = this.#held.get(cellNumber(row, column));
    const cell = this.#sheet.cell(row, column);
    return held === undefined ? cell : { ...cell, ...held, error: null, uncomputed: false };
  }
}

/** A typed number stays a number where the cell held one: under a percent format `30` is 30 %, as the cell shows it. */
function heldOf({ value, format }: Cell, text: string | null): Held {
  if (text === null) return { value: null, text: '', format: null };
  const typed = text.trim();
  const number = /^-?\d+(?:\.\d+)?$/.test(typed) ? Number(typed) : Number.NaN;
  if (!Number.isFinite(number) || typeof value === 'string') return { value: typed, text: typed, format: null };
  const percent = format?.includes('%') ?? false;
  return { value: percent ? number / 100 : number, text: typed, format: percent ? format : null };
}

/** A workbook with a person's corrections in place; those of cells that hold nothing, or of sheets that it lacks, change nothing. */
export function correctWorkbook(workbook: Workbook, corrections: readonly CellCorrection[]): Workbook {
  if (corrections.length === 0) return workbook;
  const sheets = workbook.sheets.map((sheet) => {
    const own = correctionsOf(sheet, corrections);
    return own.length === 0 ? sheet : new CorrectedSheet(sheet, own);
  });
  return { ...workbook, sheets };
}

/** The corrections that concern cells of a sheet which hold something. */
export function correctionsOf(sheet: Sheet, corrections: readonly CellCorrection[]): readonly CellCorrection[] {
  return corrections.filter((one) => one.sheet === sheet.name && !sheet.isEmpty(one.row, one.column));
}
