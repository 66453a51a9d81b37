import type { ParsingOptions, WorkBook } from 'xlsx';
import { impliedFormats } from './implied-formats.ts';
import { readWholeLettersOnly } from './whole-letters.ts';

/** A part of a zip archive as SheetJS takes it when it does not unpack itself. */
export interface SheetjsPart {
  readonly name: string;
  asNodeBuffer(): Buffer;
}

/** What an .xls file's container holds, as SheetJS reads it. */
export interface CompoundFile {
  readonly FullPaths: readonly string[];
  /** The streams, in the order of their paths. */
  readonly FileIndex: readonly { readonly content?: Uint8Array }[];
}

/** What an unpacked archive held. An .xlsx also has its list of texts, its styles and the number formats that they name. */
export interface ParsedZip extends WorkBook {
  readonly Strings?: readonly { readonly t?: string }[];
  readonly Styles?: { readonly CellXf?: readonly ({ readonly numFmtId?: number } | undefined)[] };
  readonly SSF?: Readonly<Record<number, string | undefined>>;
}

/** The few functions of SheetJS that are used here; its own types leave most of them out. */
export interface Sheetjs {
  read(bytes: Uint8Array, options: ParsingOptions): WorkBook;
  parse_zip(archive: { readonly files: Readonly<Record<string, SheetjsPart>> }, options: ParsingOptions): ParsedZip;
  parse_xlscfb(file: CompoundFile, options: ParsingOptions): WorkBook;
  set_cptable(tables: unknown): void;
  readonly CFB: { read(bytes: Uint8Array, options: { readonly type: 'buffer' }): CompoundFile };
  readonly SSF: {
    format(format: string, value: unknown, options: { readonly date1904: boolean }): string;
    /** The number formats by their numbers: one table, in which each file leaves its own. */
    get_table(): Record<number, string>;
  };
}

function isSheetjs(library: unknown): library is Sheetjs {
  return typeof library === 'object' && library !== null && 'parse_zip' in library && 'parse_xlscfb' in library;
}

let loaded: Promise<Sheetjs> | null = null;
let builtIn: Readonly<Record<number, string>> = {};

/** SheetJS, loaded at the first workbook that needs it, so that a text file never waits for it. */
export function loadSheetjs(): Promise<Sheetjs> {
  loaded ??= import('xlsx').then((library: unknown) => {
    readWholeLettersOnly();
    if (!isSheetjs(library)) throw new TypeError('The spreadsheet library lacks a function that is needed');
    builtIn = { ...library.SSF.get_table() };
    return library;
  });
  return loaded;
}

/** Clears the table of number formats of what the file before left in it, and adds those that files do not write down. */
export function resetFormats({ SSF }: Sheetjs): void {
  const table = SSF.get_table();
  for (const index of Object.keys(table)) delete table[Number(index)];
  Object.assign(table, builtIn, impliedFormats);
}
