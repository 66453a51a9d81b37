import type { WorkBook } from 'xlsx';
import { ExplainedError } from '../words/explained-error.ts';
import { mostRepeatedCells } from './limits.ts';

/** What SheetJS does not read of an OpenDocument table. */
interface TableVisibility {
  readonly hidden: boolean;
  /** With holes where nothing is hidden, as SheetJS has them. */
  readonly hiddenRows: { hidden: boolean }[];
  readonly hiddenColumns: { hidden: boolean }[];
}

const mostColumns = 16_384;
const mostRows = 1_048_576;

const hiddenTableStyle =
  /<style:style\b(?=[^>]*style:family="table")[^>]*style:name="([^"]*)"[^>]*(?<!\/)>(?:(?!<\/style:style>)[\s\S])*?table:display="false"/g;
const tableTag = /<table:(table|table-column|table-row|table-cell)(?=[\s/>])([^>]*)>/g;

/** How often a row, column or cell stands there: `table:number-rows-repeated="3"`. */
function repeats(attributes: string): number {
  return Math.max(1, Number(/\btable:number-(?:rows|columns)-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1));
}

function isHidden(attributes: string): boolean {
  return /\btable:visibility="(?:collapse|filter)"/.test(attributes);
}

/**
 * Writes cells in the one of two ways that SheetJS reads rightly: those with a value, a formula or a span in
 * full (it takes `<table:table-cell office:value="5"/>` for empty), empty ones closed in themselves (it would make a cell of each repeat).
 */
export function spellOutCells(content: string): string {
  return content
    .replace(
      /<table:table-cell\b([^>]*\b(?:office:value-type|table:formula|table:number-(?:columns|rows)-spanned)=[^>]*?)\/>/g,
      '<table:table-cell$1></table:table-cell>',
    )
    .replace(
      /<table:table-cell\b((?![^>]*\b(?:office:value-type|table:formula|table:number-(?:columns|rows)-spanned)=)[^>]*?)\s*>\s*<\/table:table-cell>/g,
      '<table:table-cell$1/>',
    );
}

/**
 * Which sheets, rows and columns of an OpenDocument spreadsheet are hidden.
 * @throws ExplainedError `workbook.too-many-cells` where a cell repeats itself more often than could be held
 */
export function readVisibility(content: string, file: string): readonly TableVisibility[] {
  const hiddenStyles = new Set([...content.matchAll(hiddenTableStyle)].map(([, name]) => name));
  const tables: TableVisibility[] = [];
  let row = 0;
  let column = 0;
  let rowRepeats = 1;
  let cells = 0;
  for (const [, tag, attributes = ''] of content.matchAll(tableTag)) {
    const table = tables.at(-1);
    if (tag === 'table') {
      const style = /\btable:style-name="([^"]*)"/.exec(attributes)?.[1];
      tables.push({ hidden: hiddenStyles.has(style), hiddenRows: [], hiddenColumns: [] });
      [row, column, rowRepeats] = [0, 0, 1];
    } else if (tag === 'table-column') {
      const next = column + repeats(attributes);
      if (isHidden(attributes)) markHidden(table?.hiddenColumns, column, Math.min(next, mostColumns));
      column = next;
    } else if (tag === 'table-row') {
      rowRepeats = repeats(attributes);
      if (isHidden(attributes)) markHidden(table?.hiddenRows, row, Math.min(row + rowRepeats, mostRows));
      row += rowRepeats;
    } else if (/\boffice:value-type=/.test(attributes)) {
      cells += rowRepeats * repeats(attributes);
      if (cells > mostRepeatedCells) {
        throw new ExplainedError('workbook.too-many-cells', { file, cells: mostRepeatedCells });
      }
    }
  }
  return tables;
}

function markHidden(places: { hidden: boolean }[] | undefined, from: number, to: number): void {
  for (let at = from; places && at < to; at++) places[at] = { hidden: true };
}

/** Gives the sheets that SheetJS made of an OpenDocument file what it left out. */
export function applyVisibility(workbook: WorkBook, tables: readonly TableVisibility[]): void {
  workbook.Workbook = {
    ...workbook.Workbook,
    Sheets: tables.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })),
  };
  workbook.SheetNames.forEach((name, at) => {
    const sheet = workbook.Sheets[name];
    const table = tables[at];
    if (!sheet || !table) return;
    sheet['!rows'] = table.hiddenRows;
    sheet['!cols'] = table.hiddenColumns;
  });
}
