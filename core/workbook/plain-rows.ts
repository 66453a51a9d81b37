import { isUtf8 } from 'node:buffer';
import { cellKinds, PlainCells } from './plain-cells.ts';
import { plainNumber } from './plain-number.ts';
import { TextList } from './text-list.ts';

/** The rows of a sheet's XML that were read, and the sheet's XML without them. */
export interface PlainRows {
  readonly cells: PlainCells;
  readonly before: Buffer;
  readonly after: Buffer;
}

const opening = Buffer.from('<sheetData>');
const closing = Buffer.from('</sheetData>');
const mostRows = 1_048_576;
const mostColumns = 16_384;
const mostStyles = 65_534;

const [space, tab, newline, carriage] = [0x20, 0x09, 0x0a, 0x0d];
const [less, greater, slash, equals, quote] = [0x3c, 0x3e, 0x2f, 0x3d, 0x22];
const ascii = (text: string) => Buffer.from(text, 'latin1');
const [rowStart, rowEnd, cellStart, cellEnd] = [ascii('<row'), ascii('</row>'), ascii('<c'), ascii('</c>')];
const [valueStart, valueEnd, inlineStart, inlineEnd] = [
  ascii('<v>'),
  ascii('</v>'),
  ascii('<is><t'),
  ascii('</t></is>'),
];

/** Thrown where the XML says anything that is not read here. */
class NotPlain extends Error {}

/**
 * Reads the rows of a worksheet's XML in one pass over its bytes, where they are plain: numbers, texts and booleans in ascending
 * order, as nearly every instrument and lab writes them. Null for anything else (formulas, errors, dates as text, rich text, prefixes,
 * comments, whatever is unknown or out of order): the spreadsheet library reads such a sheet, ten times as slowly.
 */
export function readPlainRows(xml: Buffer): PlainRows | null {
  const start = xml.indexOf(opening);
  if (start < 0) return null;
  const before = xml.subarray(0, start);
  if (before.includes('<!') || before.includes('sheetData')) return null;
  try {
    const reader = new RowReader(xml, start + opening.length);
    const end = reader.readRows();
    const after = xml.subarray(end);
    return after.includes('sheetData') || after.includes('<!') ? null : { cells: reader.cells, before, after };
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

class RowReader {
  readonly cells = new PlainCells();
  readonly #xml: Buffer;
  readonly #texts: TextList;
  #at: number;
  #row = -1;
  #column = -1;
  /** The attribute that was read last, by the bounds of its name and of its value. */
  #name = 0;
  #nameEnd = 0;
  #value = 0;
  #valueEnd = 0;

  constructor(xml: Buffer, start: number) {
    this.#xml = xml;
    this.#texts = new TextList(xml);
    this.#at = start;
    this.cells.ownTexts = this.#texts.texts;
  }

  /** Reads to after the last row; gives where the sheet's XML goes on. */
  readRows(): number {
    for (;;) {
      this.#skipBlanks();
      if (this.#take(closing)) return this.#at;
      if (!this.#take(rowStart)) throw new NotPlain();
      if (this.#readRowTag()) this.#readCells();
    }
  }

  /** Reads the attributes of a row; false for a row that is closed in itself. */
  #readRowTag(): boolean {
    let row = this.#row + 1;
    let hidden = false;
    while (this.#nextAttribute()) {
      if (this.#isNamed('r')) row = this.#wholeNumber(mostRows) - 1;
      else if (this.#isNamed('hidden')) hidden = ['1', 'true'].includes(this.#attribute());
    }
    if (row <= this.#row) throw new NotPlain();
    this.#row = row;
    this.#column = -1;
    if (hidden) this.cells.hiddenRows.add(row);
    return this.#endTag();
  }

  #readCells(): void {
    for (;;) {
      this.#skipBlanks();
      if (this.#take(rowEnd)) return;
      if (!this.#take(cellStart)) throw new NotPlain();
      this.#readCell();
    }
  }

  #readCell(): void {
    let column = this.#column + 1;
    let style = 0;
    let type = 'n';
    while (this.#nextAttribute()) {
      if (this.#isNamed('r')) column = this.#columnOfAddress();
      else if (this.#isNamed('s')) style = this.#wholeNumber(mostStyles) + 1;
      else if (this.#isNamed('t')) type = this.#attribute();
      else if (!['cm', 'vm', 'ph'].includes(this.#xml.toString('latin1', this.#name, this.#nameEnd)))
        throw new NotPlain();
    }
    if (column <= this.#column || column >= mostColumns) throw new NotPlain();
    this.#column = column;
    if (!this.#endTag()) this.#takeEmpty(type, style);
    else if (type === 'inlineStr') this.#takeInline(style);
    else this.#takeValue(type, style);
  }

  /** A cell without a value is no cell, or an empty text. */
  #takeEmpty(type: string, style: number): void {
    if (type === 'str' || type === 'inlineStr') this.#addOwn(this.#at, this.#at, style);
    else if (type !== 'n' && type !== 's') throw new NotPlain();
  }

  #takeValue(type: string, style: number): void {
    this.#skipBlanks();
    if (this.#take(cellEnd)) {
      this.#takeEmpty(type, style);
      return;
    }
    if (!this.#take(valueStart)) throw new NotPlain();
    const start = this.#at;
    const end = this.#textEnd();
    if (!this.#take(valueEnd)) throw new NotPlain();
    this.#skipBlanks();
    if (!this.#take(cellEnd)) throw new NotPlain();
    const number = type === 'str' || start === end ? 0 : plainNumber(this.#xml, start, end);
    if (start === end) this.#takeEmpty(type, style);
    else if (type === 'n' && Number.isFinite(number)) this.#add(cellKinds.number, number, style);
    else if (type === 's' && String(number).length === end - start && number >= 0) this.#addShared(number, style);
    else if (type === 'b' && end - start === 1 && number <= 1) this.#add(cellKinds.boolean, number, style);
    else if (type === 'str') this.#addOwn(start, end, style);
    else throw new NotPlain();
  }

  #takeInline(style: number): void {
    if (!this.#take(inlineStart)) throw new NotPlain();
    while (this.#nextAttribute()) if (!this.#isNamed('xml:space')) throw new NotPlain();
    if (!this.#endTag()) throw new NotPlain();
    const start = this.#at;
    const end = this.#textEnd();
    if (!this.#take(inlineEnd) || !this.#take(cellEnd)) throw new NotPlain();
    this.#addOwn(start, end, style);
  }

  #addShared(index: number, style: number): void {
    if (index > this.cells.lastSharedText) this.cells.lastSharedText = index;
    this.#add(cellKinds.sharedText, index, style);
  }

  /** Texts with escapes, or in no UTF-8, are left to SheetJS: each of its places for them has ways of its own. */
  #addOwn(start: number, end: number, style: number): void {
    let index = this.#texts.find(start, end);
    if (index < 0) {
      const text = this.#xml.toString('utf8', start, end);
      if (/[&\r]|_x/i.test(text) || !isUtf8(this.#xml.subarray(start, end))) throw new NotPlain();
      index = this.#texts.add(start, end, text);
    }
    this.#add(cellKinds.ownText, index, style);
  }

  #add(kind: number, value: number, style: number): void {
    if (!this.cells.add(this.#row, this.#column, kind, value, style)) throw new NotPlain();
  }

  #skipBlanks(): void {
    for (;;) {
      const byte = this.#xml[this.#at];
      if (byte !== space && byte !== newline && byte !== carriage && byte !== tab) return;
      this.#at++;
    }
  }

  #take(word: Buffer): boolean {
    for (let at = 0; at < word.length; at++) if (this.#xml[this.#at + at] !== word[at]) return false;
    this.#at += word.length;
    return true;
  }

  /** Where the text that begins here ends: at the next `<`. */
  #textEnd(): number {
    const end = this.#xml.indexOf(less, this.#at);
    if (end < 0) throw new NotPlain();
    this.#at = end;
    return end;
  }

  /** True if there is one more attribute, `name="value"`; it then stands in the fields. */
  #nextAttribute(): boolean {
    const xml = this.#xml;
    let at = this.#at;
    if (xml[at] === greater || xml[at] === slash) return false;
    if (xml[at] !== space) throw new NotPlain();
    while (xml[at] === space) at++;
    if (xml[at] === greater || xml[at] === slash) {
      this.#at = at;
      return false;
    }
    this.#name = at;
    while (xml[at] !== equals) {
      const byte = xml[at];
      if (byte === undefined || byte <= space || byte === less || byte === greater) throw new NotPlain();
      at++;
    }
    this.#nameEnd = at;
    if (xml[at + 1] !== quote) throw new NotPlain();
    at += 2;
    this.#value = at;
    while (xml[at] !== quote) {
      const byte = xml[at];
      if (byte === undefined || byte === less || byte === greater) throw new NotPlain();
      at++;
    }
    this.#valueEnd = at;
    this.#at = at + 1;
    return true;
  }

  /** Reads the end of a tag; false for one that is closed in itself. */
  #endTag(): boolean {
    const closed = this.#xml[this.#at] === slash;
    if (closed) this.#at++;
    if (this.#xml[this.#at] !== greater) throw new NotPlain();
    this.#at++;
    return !closed;
  }

  #isNamed(name: string): boolean {
    if (this.#nameEnd - this.#name !== name.length) return false;
    for (let at = 0; at < name.length; at++) if (this.#xml[this.#name + at] !== name.charCodeAt(at)) return false;
    return true;
  }

  #attribute(): string {
    const only = this.#valueEnd - this.#value === 1 ? this.#xml[this.#value] : undefined;
    return only === undefined ? this.#xml.toString('latin1', this.#value, this.#valueEnd) : String.fromCharCode(only);
  }

  #wholeNumber(most: number): number {
    let number = 0;
    for (let at = this.#value; at < this.#valueEnd; at++) {
      const digit = (this.#xml[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) throw new NotPlain();
      number = number * 10 + digit;
      if (number > most) throw new NotPlain();
    }
    if (this.#value === this.#valueEnd) throw new NotPlain();
    return number;
  }

  /** The column of an address (`AB12`), which must be in this row. */
  #columnOfAddress(): number {
    let column = 0;
    for (; this.#value < this.#valueEnd; this.#value++) {
      const letter = (this.#xml[this.#value] ?? 0) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    if (column === 0 || column > mostColumns || this.#wholeNumber(mostRows) !== this.#row + 1) throw new NotPlain();
    return column - 1;
  }
}
