import type { Qualifier } from '../study/series.ts';

/** Where a value stands in the file: index of the sheet in the workbook, row and column from 0. */
export interface ReadingSource {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** One value as read from a file, named in the study's own names, before it is compared with what the study holds. */
export interface Reading {
  readonly subject: string;
  /** The visit as the file spells it, and the week it was taken for. */
  readonly visitText: string;
  readonly week: number;
  readonly analyte: string;
  readonly population: string | null;
  readonly metric: string | null;
  readonly unit: string | null;
  readonly value: number;
  readonly qualifier: Qualifier | null;
  /** The text that the file shows, untouched. */
  readonly text: string;
  readonly source: ReadingSource;
  /** Why this value stands for several (`mean of 3`), or how it came to its unit (`mg/dL × 17.1`); null for one taken as it stands. */
  readonly note: string | null;
}

/** A subject as a file names it. `arm` is null where this file does not say; covariates are kept as text (`sex: 'm'`). */
export interface RosterEntry {
  readonly subject: string;
  readonly arm: string | null;
  readonly covariates: Readonly<Record<string, string>>;
  readonly source: ReadingSource;
}
