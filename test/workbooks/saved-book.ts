import { type BookType, utils, type WorkBook, type WorkSheet, write } from 'xlsx';

/** What is to be said of a sheet beside its values. */
export interface SavedSheet {
  readonly name: string;
  readonly values: readonly (readonly (string | number | boolean | null)[])[];
  /** Number formats by address. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly merged?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
}

function worksheet(sheet: SavedSheet): WorkSheet {
  const cells: WorkSheet = utils.aoa_to_sheet(sheet.values.map((row) => [...row]));
  for (const [address, format] of Object.entries(sheet.formats ?? {})) {
    const cell: unknown = cells[address];
    if (typeof cell === 'object' && cell !== null) Object.assign(cell, { z: format });
  }
  if (sheet.merged) cells['!merges'] = sheet.merged.map((range) => utils.decode_range(range));
  if (sheet.hiddenRows) cells['!rows'] = sparse(sheet.hiddenRows);
  if (sheet.hiddenColumns) cells['!cols'] = sparse(sheet.hiddenColumns);
  return cells;
}

function sparse(places: readonly number[]): { hidden: boolean }[] {
  const length = Math.max(...places) + 1;
  return Array.from({ length }, (_, at) => ({ hidden: places.includes(at) }));
}

/** A workbook written by SheetJS in the container that is asked for. */
export function savedBook(sheets: readonly SavedSheet[], bookType: BookType): Buffer {
  const book: WorkBook = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, worksheet(sheet), sheet.name);
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
  const bytes: unknown = write(book, { type: 'buffer', bookType });
  if (!Buffer.isBuffer(bytes)) throw new TypeError('No bytes were written');
  return bytes;
}
