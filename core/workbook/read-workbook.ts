import { hash } from 'node:crypto';
import type { WorkBook } from 'xlsx';
import { ExplainedError } from '../words/explained-error.ts';
import { cellAddress } from './address.ts';
import { largestText, megabytes, mostPositions, mostRows } from './limits.ts';
import { PlainSheets } from './plain-sheets.ts';
import { PzfxSheet } from './pzfx-sheet.ts';
import { readFlowjoWorkspace } from './read-flowjo-workspace.ts';
import { readPzfx } from './read-pzfx.ts';
import { readText } from './read-text.ts';
import { readXls } from './read-xls.ts';
import { readZipWorkbook } from './read-zip-workbook.ts';
import { loadSheetjs } from './sheetjs.ts';
import { foreignKind, isFlowjoWorkspace, isPzfx, isZip, sniffContainer } from './sniff-container.ts';
import { SpreadsheetSheet } from './spreadsheet-sheet.ts';
import { decodeText, detectEncoding } from './text-encoding.ts';
import { TextSheet } from './text-sheet.ts';
import type { Container, Sheet, Workbook } from './workbook.ts';

/**
 * Reads a workbook or a text table whole. What it is, is told by its bytes, never by its name.
 * Values stay as the file holds them: dates are serial numbers (see `date1904`), and in text files every value is a text.
 * Works in one go and holds the thread for seconds on a large workbook: run it in a process of its own.
 *
 * @param file the file's name without its folder, for the sentences and for the sheet of a text file
 * @throws ExplainedError one of the `workbook.*` codes: what is wrong with the file and what to do
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<Workbook> {
  if (bytes.length === 0) throw new ExplainedError('workbook.empty-file', { file });
  if (isPzfx(bytes)) return prismProject(bytes, file);
  if (isFlowjoWorkspace(bytes)) return flowjoWorkspace(bytes, file);
  const foreign = foreignKind(bytes);
  if (foreign) throw new ExplainedError(foreign, { file });
  const sha256 = hash('sha256', bytes);
  const container = isZip(bytes) ? 'zip' : sniffContainer(bytes);
  if (container === 'zip') {
    const { container: kind, workbook, plain } = await readZipWorkbook(bytes, file);
    return await spreadsheet(workbook, plain, kind, file, sha256);
  }
  if (container === 'xls') return await spreadsheet(await readXls(bytes, file), new PlainSheets(), 'xls', file, sha256);
  const { sheet, encoding, delimiter } = readText(bytes, file);
  return { file, sha256, container: 'text', encoding, delimiter, date1904: false, sheets: [sheet] };
}

/** The populations of a FlowJo workspace as one sheet. */
function flowjoWorkspace(bytes: Uint8Array, file: string): Workbook {
  const { text, encoding } = wholeText(bytes, file);
  const sheet = new TextSheet('Samples', readFlowjoWorkspace(text, file));
  if (sheet.rows < 2) throw new ExplainedError('workbook.only-empty-sheets', { file });
  const sha256 = hash('sha256', bytes);
  return { file, sha256, container: 'wsp', encoding, delimiter: null, date1904: false, sheets: [sheet] };
}

/** The text of an XML document. Throws `workbook.text-too-large`. */
function wholeText(bytes: Uint8Array, file: string) {
  if (bytes.length > largestText) {
    const sizes = { megabytes: megabytes(bytes.length), limit: megabytes(largestText) };
    throw new ExplainedError('workbook.text-too-large', { file, ...sizes });
  }
  const encoding = detectEncoding(bytes);
  return { text: decodeText(bytes, encoding), encoding };
}

/** The tables of a Prism project as sheets; of two with one title, the later are numbered. */
function prismProject(bytes: Uint8Array, file: string): Workbook {
  const { text, encoding } = wholeText(bytes, file);
  const taken = new Set<string>();
  const sheets = readPzfx(text, file).map((table, at) => {
    const title = table.title === '' ? `Table ${at + 1}` : table.title;
    let name = title;
    for (let number = 2; taken.has(name); number++) name = `${title} (${number})`;
    taken.add(name);
    return new PzfxSheet(table, name);
  });
  if (sheets.every(({ rows }) => rows === 0)) throw new ExplainedError('workbook.only-empty-sheets', { file });
  const sha256 = hash('sha256', bytes);
  return { file, sha256, container: 'pzfx', encoding, delimiter: null, date1904: false, sheets };
}

async function spreadsheet(
  workbook: WorkBook,
  plain: PlainSheets,
  container: Container,
  file: string,
  sha256: string,
): Promise<Workbook> {
  const { SSF } = await loadSheetjs();
  const names = workbook.SheetNames;
  if (names.length === 0) throw new ExplainedError('workbook.no-sheets', { file });
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const show = (format: string, value: string | number | boolean): string => {
    try {
      return SSF.format(format, value, { date1904 });
    } catch {
      // A format that no spreadsheet would accept shows the value as it is.
      return String(value);
    }
  };
  const sheets = names.map((name, at): Sheet => {
    if (names.indexOf(name) !== at) throw new ExplainedError('workbook.sheet-name-twice', { file, sheet: name });
    const cells = workbook.Sheets[name];
    if (!cells || (cells['!data']?.length ?? 0) > mostRows) {
      throw new ExplainedError('workbook.sheet-damaged', { file, sheet: name });
    }
    const hidden = (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    const keepsShownText = container === 'ods';
    const setting = { name, hidden, show, keepsShownText };
    const sheet = plain.sheetOf(workbook, cells, setting) ?? new SpreadsheetSheet(cells, setting);
    if (sheet.rows * sheet.columns > mostPositions) {
      const cell = cellAddress(sheet.rows - 1, sheet.columns - 1);
      throw new ExplainedError('workbook.spread-out', { file, sheet: name, cell });
    }
    return sheet;
  });
  if (sheets.every(({ rows }) => rows === 0)) throw new ExplainedError('workbook.only-empty-sheets', { file });
  return { file, sha256, container, encoding: null, delimiter: null, date1904, sheets };
}
