import { type BookType, utils, type WorkSheet, write } from 'xlsx';
import { cellAddress } from '../../../core/workbook/address.ts';
import type { Grid, GridCell } from './grid.ts';

/** A kind of file: its ending, whether it holds one sheet only, and how grids become its bytes. */
export interface Container {
  readonly name: string;
  readonly ending: string;
  readonly sheets: 'one' | 'many';
  readonly bytes: (grids: readonly Grid[]) => Uint8Array;
  /** Whether every letter of these sheets can be written in it. */
  readonly holds: (grids: readonly Grid[]) => boolean;
}

const spreadsheet = (name: string, ending: string, bookType: BookType): Container => ({
  name,
  ending,
  sheets: 'many',
  holds: () => true,
  bytes: (grids) => {
    const book = utils.book_new();
    for (const grid of grids) utils.book_append_sheet(book, sheetOf(grid), grid.name);
    const written: unknown = write(book, { bookType, type: 'buffer' });
    if (!(written instanceof Uint8Array)) throw new TypeError('the writer gave no bytes');
    return written;
  },
});

const text = (name: string, separator: string, encode: (text: string) => Uint8Array, lineEnd = '\n'): Container => ({
  name,
  ending: separator === '\t' ? 'tsv' : 'csv',
  sheets: 'one',
  holds: (grids) => {
    try {
      return encode(JSON.stringify(grids)).length > 0;
    } catch {
      return false;
    }
  },
  bytes: ([grid]) =>
    encode((grid?.rows ?? []).map((row) => row.map((cell) => field(cell, separator)).join(separator)).join(lineEnd)),
});

const utf16be = (written: string) => new Uint8Array(Buffer.from(written, 'utf16le').swap16());
const utf8 = (written: string) => new TextEncoder().encode(written);

/** Every container that is read. */
export const containers: readonly Container[] = [
  spreadsheet('xlsx', 'xlsx', 'xlsx'),
  spreadsheet('xlsm', 'xlsm', 'xlsm'),
  spreadsheet('xls', 'xls', 'biff8'),
  spreadsheet('xlsb', 'xlsb', 'xlsb'),
  spreadsheet('ods', 'ods', 'ods'),
  text('CSV in UTF-8', ',', utf8),
  text('CSV in UTF-8 with CRLF and a byte order mark', ',', (written) => utf8(`\uFEFF${written}`), '\r\n'),
  text('CSV with semicolons', ';', utf8),
  text('CSV with line ends of CR alone', ',', utf8, '\r'),
  text('tabs in UTF-16 of the other order', '\t', (written) => utf16be(`\uFEFF${written}`)),
  text('tabs in UTF-16', '\t', (written) => new Uint8Array(Buffer.from(`\uFEFF${written}`, 'utf16le'))),
  text('CSV in Latin-1 with semicolons', ';', latin1, '\r\n'),
  text('CSV in GB18030', ',', gb18030, '\r\n'),
];

function sheetOf({ rows, merged = [] }: Grid): WorkSheet {
  const sheet: WorkSheet = {};
  let columns = 0;
  rows.forEach((row, at) => {
    columns = Math.max(columns, row.length);
    row.forEach((cell, column) => {
      if (cell === null || cell === '') return;
      const address = cellAddress(at, column);
      if (typeof cell === 'string') sheet[address] = { t: 's', v: cell };
      else if (typeof cell === 'number') sheet[address] = { t: 'n', v: cell };
      else sheet[address] = { t: 'n', v: cell.value, z: cell.format };
    });
  });
  sheet['!ref'] = `A1:${cellAddress(Math.max(0, rows.length - 1), Math.max(0, columns - 1))}`;
  sheet['!merges'] = merged.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }));
  return sheet;
}

/** A cell as a text file shows it. */
function field(cell: GridCell, separator: string): string {
  if (cell === null) return '';
  const shown = typeof cell === 'object' ? `${Math.round(cell.value * 1000) / 10}%` : String(cell);
  return shown.includes(separator) || /["\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/** Encodes in Latin-1, which has no Chinese. */
function latin1(written: string): Uint8Array {
  const bytes = Buffer.from(written, 'latin1');
  if (bytes.toString('latin1') !== written) throw new RangeError('a letter is not in Latin-1');
  return new Uint8Array(bytes);
}

let codes: ReadonlyMap<string, readonly [number, number]> | null = null;

/** Encodes in GB18030's two-byte part, by turning its decoder round: the platform has no encoder. */
function gb18030(written: string): Uint8Array {
  codes ??= twoByteCodes();
  const bytes: number[] = [];
  for (const letter of written) {
    const code = codes.get(letter);
    if (letter.charCodeAt(0) < 0x80) bytes.push(letter.charCodeAt(0));
    else if (code !== undefined) bytes.push(...code);
    else throw new RangeError(`${letter} is not in the two-byte part of GB18030`);
  }
  return new Uint8Array(bytes);
}

function twoByteCodes(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const letter = decoder.decode(new Uint8Array([lead, trail]));
      if (letter.length === 1 && letter !== '\uFFFD') found.set(letter, [lead, trail]);
    }
  }
  return found;
}
