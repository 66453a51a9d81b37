import type { CellSource } from './sourced-reading.ts';

/** A visit that a file dates: the date's cell, and how many of the file's rows give this date for the visit. */
export interface DatedVisit {
  readonly subject: string;
  readonly week: number;
  /** The date in days since 1970-01-01. */
  readonly day: number;
  /** The date as the file shows it. */
  readonly text: string;
  readonly rows: number;
  readonly source: CellSource;
}

/** A day since 1970-01-01 as a date, year first. */
export function dateText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
