import type { CellSource, SourcedReading } from '../study/sourced-reading.ts';
import type { PhraseKey } from '../words/say.ts';

/** Kinds of question to the laboratory, in the order in which they are listed. */
export const queryKinds = [
  'out-of-range',
  'unit',
  'conflicting-values',
  'score-mismatch',
  'visit-order',
  'after-death',
  'event-contradiction',
  'follow-up',
  'out-of-window',
  'duplicate-settled',
  'no-arm',
  'no-baseline',
  'missing',
] as const;
export type QueryKind = (typeof queryKinds)[number];

/** A question to the laboratory. A value has its cell; what is missing has none. */
export interface Query {
  readonly kind: QueryKind;
  readonly subject: string;
  readonly arm: string;
  readonly week: number | null;
  readonly analytes: readonly string[];
  /** The value as the file shows it, and its unit; null where a value is missing. */
  readonly text: string | null;
  readonly unit: string | null;
  readonly source: CellSource | null;
  readonly code: PhraseKey;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A query about one value. */
export function aboutReading(
  kind: QueryKind,
  arm: string,
  { subject, week, analyte, text, unit, source }: SourcedReading,
  code: PhraseKey,
  values: Query['values'] = {},
): Query {
  return { kind, subject, arm, week, analytes: [analyte], text, unit, source, code, values };
}
