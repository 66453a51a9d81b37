/**
 * A series is what one line of a chart shows: an analyte in a population, by a metric, in a unit.
 * `population`, `metric` and `unit` are null where the file does not say.
 * Percentages are held as 0–100 with the unit `%`.
 */
export interface Series {
  readonly id: number;
  readonly analyte: string;
  readonly population: string | null;
  readonly metric: string | null;
  readonly unit: string | null;
}

/** How a value relates to a limit of detection: below it, at or below, above, at or above; null for a measured value. */
export type Qualifier = '<' | '<=' | '>' | '>=';

/** One value of one subject at one week, as every statistic and chart takes it. `value` is the number as read (the limit, if qualified). */
export interface SeriesPoint {
  readonly readingId: number;
  readonly subject: string;
  readonly arm: string;
  readonly week: number;
  readonly value: number;
  readonly qualifier: Qualifier | null;
}
