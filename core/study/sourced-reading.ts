import type { Qualifier } from './series.ts';

/** Where a value stands, for a person to open the file and look. */
export interface CellSource {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** One value that counts, with its series and its cell: what scores, criteria and the list of queries are made from. */
export interface SourcedReading {
  readonly readingId: number;
  readonly subject: string;
  readonly week: number;
  readonly analyte: string;
  readonly population: string | null;
  readonly metric: string | null;
  readonly unit: string | null;
  readonly value: number;
  readonly qualifier: Qualifier | null;
  /** The text that the file shows. */
  readonly text: string;
  /** Why this value stands for several (`mean of 3`), null for a value of its own. */
  readonly note: string | null;
  readonly source: CellSource;
}
