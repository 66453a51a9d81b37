import { ExplainedError } from '../words/explained-error.ts';
import { splitRows } from './delimited-rows.ts';
import { findDelimiter } from './delimiter.ts';
import { largestText, megabytes } from './limits.ts';
import { decodeText, detectEncoding, type Encoding, looksLikeText } from './text-encoding.ts';
import { TextSheet } from './text-sheet.ts';

/** A text file as a table: its one sheet, and what had to be found out to read it. */
export interface TextTable {
  readonly sheet: TextSheet;
  readonly encoding: Encoding;
  /** null where the text has a single column. */
  readonly delimiter: string | null;
}

/** Excel's own first line `sep=;` names the delimiter and is not shown as a row. */
const delimiterLine = /^sep=([,;\t])(?:\r\n|\r|\n|$)/i;

/** The name of the sheet, as Excel gives it when it opens a text file: the file's name without its ending. */
function sheetName(file: string): string {
  return file.replace(/\.[^.]*$/, '') || file;
}

/**
 * Reads a .csv, .tsv or .txt. Every value stays the text that stands in the file.
 * @throws ExplainedError `workbook.binary`, `workbook.text-too-large`, `workbook.empty-table`
 */
export function readText(bytes: Uint8Array, file: string): TextTable {
  if (!looksLikeText(bytes)) throw new ExplainedError('workbook.binary', { file });
  if (bytes.length > largestText) {
    const sizes = { megabytes: megabytes(bytes.length), limit: megabytes(largestText) };
    throw new ExplainedError('workbook.text-too-large', { file, ...sizes });
  }
  const encoding = detectEncoding(bytes);
  const text = decodeText(bytes, encoding);
  if (text.trim() === '') throw new ExplainedError('workbook.empty-table', { file });
  const declared = delimiterLine.exec(text);
  const table = declared ? text.slice(declared[0].length) : text;
  const delimiter = declared?.[1] ?? findDelimiter(table);
  const sheet = new TextSheet(sheetName(file), splitRows(table, delimiter ?? ',').rows);
  if (sheet.rows === 0) throw new ExplainedError('workbook.empty-table', { file });
  return { sheet, encoding, delimiter };
}
