import { z } from 'zod';

/** What is done with a value that the study has from an earlier version of a file and that the file no longer has. */
export const goneRules = ['keep', 'clear', 'flag'] as const;
export type GoneRule = (typeof goneRules)[number];

/** A person's word on single values that the study holds otherwise, by the key of the difference; the others follow the rule. */
export const settledSchema = z.record(z.string(), z.enum(['keep', 'replace']));
export type Settled = z.infer<typeof settledSchema>;

/** A value and the cell that says so. */
export interface StatedValue {
  readonly value: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/**
 * How a reading of the files stands against the study. `changed` is held from an earlier version of the same file, `conflicting` from another
 * file. An earlier version is a standing import of a file of that name, or one of which this file says at least half again.
 */
export const differenceKinds = ['added', 'unchanged', 'changed', 'conflicting', 'gone'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** One reading that the files and the study hold between them; `held` is null for a new one, `found` for one that is gone. */
export interface ReadingDifference {
  readonly key: string;
  readonly subject: string;
  readonly week: number;
  readonly analyte: string;
  readonly population: string | null;
  readonly metric: string | null;
  readonly unit: string | null;
  readonly held: StatedValue | null;
  readonly found: StatedValue | null;
}

/** The readings of each kind: how many there are, and the first of them. */
export type DifferenceLists = Readonly<
  Record<DifferenceKind, { readonly count: number; readonly first: readonly ReadingDifference[] }>
>;

/** How a mean would change: before and after the import, null where there is none. */
export interface StatisticChange {
  readonly analyte: string;
  readonly population: string | null;
  readonly metric: string | null;
  readonly unit: string | null;
  readonly arm: string;
  readonly week: number;
  readonly before: { readonly n: number; readonly mean: number | null } | null;
  readonly after: { readonly n: number; readonly mean: number | null } | null;
}

/** The key of a difference: what it is about, whatever its values. */
export function differenceKey(
  of: Pick<ReadingDifference, 'subject' | 'week' | 'analyte' | 'population' | 'metric' | 'unit'>,
): string {
  return JSON.stringify([of.subject, of.week, of.analyte, of.population, of.metric, of.unit]);
}
