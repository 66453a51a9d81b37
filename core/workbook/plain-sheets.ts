import { randomUUID } from 'node:crypto';
import type { WorkSheet } from 'xlsx';
import type { PlainCells } from './plain-cells.ts';
import type { PlainRows } from './plain-rows.ts';
import { PlainSheet } from './plain-sheet.ts';
import type { ParsedZip } from './sheetjs.ts';
import type { ShowValue } from './shown-text.ts';
import { hiddenPlaces, mergedRanges } from './spreadsheet-sheet.ts';
import type { Sheet } from './workbook.ts';

/**
 * The sheets of one .xlsx whose rows were read without SheetJS. It still reads all else, and so must be told which of its sheets is
 * which part: in place of the rows each part has one cell with a mark that no file can know beforehand.
 */
export class PlainSheets {
  readonly #mark = randomUUID();
  readonly #cells: PlainCells[] = [];

  /** The XML of a sheet with a mark in place of its rows. */
  standIn({ cells, before, after }: PlainRows): Buffer {
    const mark = `${this.#mark} ${this.#cells.push(cells) - 1}`;
    const rows = `<sheetData><row r="1"><c r="A1" t="str"><v>${mark}</v></c></row></sheetData>`;
    return Buffer.concat([before, Buffer.from(rows), after]);
  }

  /** True if the workbook has every text that the cells name. */
  fits({ Strings: texts = [] }: ParsedZip): boolean {
    const last = Math.max(-1, ...this.#cells.map(({ lastSharedText }) => lastSharedText));
    return last < texts.length && (last < 0 || texts.every(({ t }) => typeof t === 'string'));
  }

  /** The sheet that a marked one stands for, null for a sheet that SheetJS read itself. */
  sheetOf(
    { Strings: texts = [], Styles: styles, SSF: formats = {} }: ParsedZip,
    sheet: WorkSheet,
    { name, hidden, show }: { readonly name: string; readonly hidden: boolean; readonly show: ShowValue },
  ): Sheet | null {
    const said = sheet['!data']?.[0]?.[0]?.v;
    if (typeof said !== 'string' || !said.startsWith(this.#mark)) return null;
    const cells = this.#cells[Number(said.slice(this.#mark.length))];
    if (cells === undefined) return null;
    const styled = (styles?.CellXf ?? []).map((style) => formats[style?.numFmtId ?? 0]);
    return new PlainSheet(cells, {
      name,
      hidden,
      show,
      merged: mergedRanges(sheet),
      hiddenColumns: hiddenPlaces(sheet['!cols']),
      sharedTexts: texts.map(({ t = '' }) => t),
      formats: [null, ...styled.map((format) => (format === undefined || format === 'General' ? null : format))],
    });
  }
}
