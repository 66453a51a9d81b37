import type { CellSource } from '../study/sourced-reading.ts';
import { cellAddress } from '../workbook/address.ts';

/** Where a row was read, as the study holds it. */
export interface FoundCell {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
}

/** The columns of `FoundCell` for a table by its alias; join `sourceTables` of the same alias. */
export function foundCell(alias: string): string {
  return `source_import.file, source_sheet.name AS sheet, ${alias}.row, ${alias}.column`;
}

/** The tables that name a row's file and sheet. */
export function sourceTables(alias: string): string {
  return `JOIN import source_import ON source_import.id = ${alias}.import_id
    LEFT JOIN import_sheet source_sheet ON source_sheet.import_id = ${alias}.import_id AND source_sheet.sheet = ${alias}.sheet`;
}

/** The cell for a person: file, sheet ('' where it has none) and address. */
export function sourceOf({ file, sheet, row, column }: FoundCell): CellSource {
  return { file, sheet: sheet ?? '', cell: cellAddress(row, column) };
}
