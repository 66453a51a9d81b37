import type { ParsingOptions } from 'xlsx';
import { ExplainedError } from '../words/explained-error.ts';
import { asksForTooMuch, describesNoColumns, withoutLinks } from './bounded-sheet.ts';
import { applyVisibility, readVisibility, spellOutCells } from './open-document.ts';
import { readPlainRows } from './plain-rows.ts';
import { PlainSheets } from './plain-sheets.ts';
import { sheetWithoutPart } from './sheet-relations.ts';
import { loadSheetjs, type ParsedZip, resetFormats, type Sheetjs, type SheetjsPart } from './sheetjs.ts';
import type { Container } from './workbook.ts';
import { openZip, type ZipParts } from './zip-parts.ts';

/** What a zip archive held: the workbook as SheetJS made it, which container it is, and the sheets that were read without it. */
export interface ZipWorkbook {
  readonly container: Container;
  readonly workbook: ParsedZip;
  readonly plain: PlainSheets;
}

/** Which workbook an archive is by the names of its parts; throws the sentence for what is none. */
function containerOf({ names, bytes }: ZipParts, file: string): Container {
  const known = new Set(names.map((name) => name.toLowerCase()));
  if (known.has('index/document.iwa') || known.has('index.zip')) throw new ExplainedError('workbook.numbers', { file });
  if (known.has('content.xml') && names.includes('META-INF/manifest.xml')) {
    if (bytes('META-INF/manifest.xml').includes('encryption-data')) {
      throw new ExplainedError('workbook.encrypted', { file });
    }
    if (bytes('content.xml').includes('<office:spreadsheet')) return 'ods';
    throw new ExplainedError('workbook.document', { file });
  }
  if (known.has('word/document.xml') || known.has('ppt/presentation.xml')) {
    throw new ExplainedError('workbook.document', { file });
  }
  if (!known.has('[content_types].xml')) throw new ExplainedError('workbook.no-workbook', { file });
  if (names.some((name) => /(^|\/)workbook\d*\.bin$/i.test(name))) return 'xlsb';
  if (names.some((name) => /(^|\/)workbook\d*\.xml$/i.test(name))) return 'xlsx';
  throw new ExplainedError('workbook.no-workbook', { file });
}

const sheetPart = /(^|\/)worksheets\/[^/]*\.xml$/i;
const binarySheetPart = /(^|\/)worksheets\/[^/]*\.bin$/i;

/** Which of SheetJS's slower options the sheets of an .xlsx need: those whose marks stand in none of them are left off. */
function optionsFor(sheets: readonly Buffer[]): ParsingOptions {
  const says = (...marks: string[]) =>
    sheets.length === 0 || sheets.some((sheet) => marks.some((mark) => sheet.includes(mark, 0, 'latin1')));
  const formulas = says('<f>', '<f ', ':f>', ':f ');
  return {
    cellFormula: formulas,
    // A formula without a computed value is told from an empty cell by its stub.
    sheetStubs: formulas,
    // Hidden rows and columns come with the styles only.
    cellStyles: says('hidden='),
    // The newer errors (#SPILL!) have no number, only a text.
    cellText: says('t="e"', "t='e'"),
  };
}

/** A sheet's XML that breaks off would be read as an empty sheet. */
function endsWhole(sheet: Buffer): boolean {
  const tail = sheet.subarray(-200).toString('latin1').trimEnd();
  if (/<\/(\w+:)?worksheet>(\s*<!--[^>]*-->)*$/.test(tail)) return true;
  return /^\s*(<\?xml[^>]*>)?\s*<(\w+:)?worksheet[^>]*\/>$/.test(sheet.subarray(0, 2000).toString('latin1').trimEnd());
}

/** What is looked into before SheetJS reads: parts in the form it takes them, and its options. */
interface Prepared {
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly options: ParsingOptions;
}

/** Sheets of nothing but plain rows are read here, into `plain`; SheetJS gets a mark in place of their rows. */
function prepareXlsx(parts: ZipParts, file: string, plain: PlainSheets | null): Prepared {
  const lost = sheetWithoutPart(parts);
  if (lost !== null) throw new ExplainedError('workbook.sheet-damaged', { file, sheet: lost });
  const sheets = new Map<string, Buffer>();
  for (const name of parts.names.filter((part) => sheetPart.test(part))) {
    const sheet = withoutLinks(parts.bytes(name));
    if (!endsWhole(sheet) || describesNoColumns(sheet))
      throw new ExplainedError('workbook.part-damaged', { file, part: name });
    const rows = plain === null ? null : readPlainRows(sheet);
    sheets.set(name, plain === null || rows === null ? sheet : plain.standIn(rows));
  }
  return { parts: sheets, options: optionsFor([...sheets.values()]) };
}

/** Lets SheetJS read the parts. It swallows what goes wrong inside a sheet: the first fault is kept and thrown after it. */
function parse(sheetjs: Sheetjs, parts: ZipParts, prepared: Prepared, file: string): ParsedZip {
  let fault: unknown = null;
  const part = (name: string): SheetjsPart => ({
    name,
    asNodeBuffer() {
      // SheetJS starts each workbook with a bare table of formats and reads this part first of all.
      if (name === '[Content_Types].xml') resetFormats(sheetjs);
      try {
        return prepared.parts.get(name) ?? parts.bytes(name);
      } catch (error) {
        fault ??= error;
        throw error;
      }
    },
  });
  const files = Object.fromEntries(parts.names.map((name) => [name, part(name)]));
  let workbook: ParsedZip;
  try {
    workbook = sheetjs.parse_zip({ files }, { dense: true, cellNF: true, cellHTML: false, ...prepared.options });
  } catch (error) {
    throw fault ?? new ExplainedError('workbook.damaged', { file }, { cause: error });
  }
  if (fault) throw fault;
  return workbook;
}

/**
 * Reads .xlsx, .xlsm, .xlsb and .ods. The parts are unpacked here and held against their checksums, so that SheetJS sees
 * neither a swollen nor a damaged one.
 * @throws ExplainedError the codes of `openZip`, `workbook.numbers`, `workbook.document`, `workbook.no-workbook`,
 *   `workbook.encrypted`, `workbook.part-damaged`, `workbook.sheet-damaged`, `workbook.too-many-cells`, `workbook.damaged`
 */
export async function readZipWorkbook(bytes: Uint8Array, file: string): Promise<ZipWorkbook> {
  const parts = await openZip(bytes, file);
  const container = containerOf(parts, file);
  const sheetjs = await loadSheetjs();
  const plain = new PlainSheets();
  if (container === 'xlsx') {
    const workbook = parse(sheetjs, parts, prepareXlsx(parts, file, plain), file);
    if (plain.fits(workbook)) return { container, workbook, plain };
    // A cell names a text that the workbook does not have: SheetJS says what becomes of the sheet.
    const whole = parse(sheetjs, parts, prepareXlsx(parts, file, null), file);
    return { container, workbook: whole, plain: new PlainSheets() };
  }
  const options = { cellStyles: true, sheetStubs: true };
  if (container !== 'ods') {
    const asking = parts.names.find((name) => binarySheetPart.test(name) && asksForTooMuch(parts.bytes(name)));
    if (asking !== undefined) throw new ExplainedError('workbook.part-damaged', { file, part: asking });
    const prepared = { parts: new Map(), options: { ...options, cellText: false } };
    return { container, workbook: parse(sheetjs, parts, prepared, file), plain };
  }
  const content = parts.bytes('content.xml').toString('utf8');
  const visibility = readVisibility(content, file);
  const spelledOut = new Map([['content.xml', Buffer.from(spellOutCells(content))]]);
  const workbook = parse(sheetjs, parts, { parts: spelledOut, options }, file);
  applyVisibility(workbook, visibility);
  return { container, workbook, plain };
}
