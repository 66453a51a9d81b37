import { csvLine } from './csv-line.ts';

/** One reading with its source; texts that are not known are ''. */
export interface ExportedReading {
  readonly subject: string;
  readonly arm: string;
  readonly week: number;
  readonly visit: string;
  readonly analyte: string;
  readonly population: string;
  readonly metric: string;
  readonly unit: string;
  readonly value: number;
  readonly qualifier: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** The columns of an export of readings, in their order. */
export const readingColumns = [
  'subject',
  'arm',
  'week',
  'visit',
  'analyte',
  'population',
  'metric',
  'unit',
  'value',
  'qualifier',
  'file',
  'sheet',
  'cell',
] as const satisfies readonly (keyof ExportedReading)[];

/** Readings as CSV, one a row, in pieces, so that a million of them need not be in memory at once. */
export function* readingsCsv(readings: Iterable<ExportedReading>): Generator<string> {
  yield csvLine(readingColumns);
  for (const reading of readings) yield csvLine(readingColumns.map((column) => reading[column]));
}
