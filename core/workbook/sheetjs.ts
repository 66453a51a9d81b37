import type { ParsingOptions, WorkBook } from 'xlsx';

/** A part of a zip archive as SheetJS takes it when it does not unpack itself. */
export interface SheetjsPart {
  readonly name: string;
  asNodeBuffer(): Buffer;
}

/** What an .xls file's container holds, as SheetJS reads it. */
export interface CompoundFile {
  readonly FullPaths: readonly string[];
}

/** The few functions of SheetJS that are used here; its own types leave most of them out. */
export interface Sheetjs {
  read(bytes: Uint8Array, options: ParsingOptions): WorkBook;
  parse_zip(archive: { readonly files: Readonly<Record<string, SheetjsPart>> }, options: ParsingOptions): WorkBook;
  parse_xlscfb(file: CompoundFile, options: ParsingOptions): WorkBook;
  set_cptable(tables: unknown): void;
  readonly CFB: { read(bytes: Uint8Array, options: { readonly type: 'buffer' }): CompoundFile };
  readonly SSF: {
    format(format: string, value: unknown, options: { readonly date1904: boolean }): string;
    load(format: string, index: number): void;
  };
}

function isSheetjs(library: unknown): library is Sheetjs {
  return typeof library === 'object' && library !== null && 'parse_zip' in library && 'parse_xlscfb' in library;
}

let loaded: Promise<Sheetjs> | null = null;

/** SheetJS, loaded at the first workbook that needs it, so that a text file never waits for it. */
export function loadSheetjs(): Promise<Sheetjs> {
  loaded ??= import('xlsx').then((library: unknown) => {
    if (!isSheetjs(library)) throw new TypeError('The spreadsheet library lacks a function that is needed');
    return library;
  });
  return loaded;
}
