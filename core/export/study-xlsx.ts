import type { WorkSheet } from 'xlsx';
import type { Trajectory } from '../statistics/trajectory.ts';
import type { CsvCell } from './csv-line.ts';
import { freezeHeader } from './freeze-header.ts';
import { type ExportedReading, readingColumns } from './readings-csv.ts';
import { summaryColumns, summaryTable } from './summary-table.ts';

/** The rows that a sheet of Excel holds. */
const mostRows = 1_048_576;

/** A study's numbers as a workbook, and how many readings are in it. */
export interface StudyWorkbook {
  readonly bytes: Uint8Array;
  readonly readings: number;
}

/**
 * A study as an Excel workbook: every reading with its source on one sheet (on several where one cannot hold them), the summaries on another.
 * The headings stay in view. Numbers are numbers, texts are texts (a text never becomes a formula), what is missing is an empty cell.
 * The same study gives the same bytes. `sheetRows` is for tests.
 */
export async function studyXlsx(
  readings: Iterable<ExportedReading>,
  trajectories: readonly Trajectory[],
  sheetRows = mostRows,
): Promise<StudyWorkbook> {
  const { utils, write } = await import('xlsx');
  const sheet = (columns: readonly string[], rows: readonly (readonly CsvCell[])[]): WorkSheet => ({
    ...utils.aoa_to_sheet([[...columns], ...rows.map((row) => [...row])]),
    '!autofilter': { ref: utils.encode_range({ r: 0, c: 0 }, { r: rows.length, c: columns.length - 1 }) },
    '!cols': columns.map((_, column) => ({ wch: widest(columns, rows, column) })),
  });
  const rows = Array.from(readings, (reading) => readingColumns.map((column) => emptyAsNull(reading[column])));
  const book = utils.book_new();
  const perSheet = sheetRows - 1;
  for (let from = 0; from < Math.max(1, rows.length); from += perSheet) {
    const name = from === 0 ? 'Readings' : `Readings ${from / perSheet + 1}`;
    utils.book_append_sheet(book, sheet(readingColumns, rows.slice(from, from + perSheet)), name);
  }
  utils.book_append_sheet(book, sheet(summaryColumns, summaryTable(trajectories)), 'Summary');
  const written: unknown = write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
  if (!(written instanceof Uint8Array)) throw new TypeError('The spreadsheet library gave no bytes');
  return { bytes: await freezeHeader(written), readings: rows.length };
}

function emptyAsNull(cell: CsvCell): CsvCell {
  return cell === '' ? null : cell;
}

/** A width in characters that shows the heading and the first rows, within reason. */
function widest(columns: readonly string[], rows: readonly (readonly CsvCell[])[], column: number): number {
  const shown = rows.slice(0, 200).map((row) => (typeof row[column] === 'number' ? 10 : (row[column] ?? '').length));
  return Math.min(40, Math.max((columns[column] ?? '').length, ...shown) + 2);
}
