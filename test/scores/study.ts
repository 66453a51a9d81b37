import type { SubjectEntry } from '../../core/study/overview.ts';
import type { SourcedReading } from '../../core/study/sourced-reading.ts';

/** A value of a study, as the tests write one. */
export type Reads = SourcedReading;

let last = 0;

/** A value of subject P1 at week 0, each in a cell of its own row of column C. */
export function value(analyte: string, number: number, unit: string | null = null): Reads {
  last += 1;
  return {
    readingId: last,
    subject: 'P1',
    week: 0,
    analyte,
    population: null,
    metric: null,
    unit,
    value: number,
    qualifier: null,
    text: String(number),
    note: null,
    source: { file: 'labs.xlsx', sheet: 'Labs', cell: `C${last}` },
  };
}

/** A subject of an arm with covariates. */
export function subject(name: string, arm: string, covariates: Record<string, string> = {}): SubjectEntry {
  return { subject: name, arm, covariates, readings: 0 };
}
