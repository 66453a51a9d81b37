import { z } from 'zod';
import type { PhraseValues } from '../words/phrase.ts';
import { isPhraseKey, type PhraseKey } from '../words/say.ts';

export type Severity = 'error' | 'warning' | 'info';

/**
 * Something a person should know about a file: an error stops the import until it is answered, a warning is imported with a doubt,
 * an info says what was left out on purpose. `cell` is the address (`D19`), null where it concerns a sheet or a file.
 * `count` is how many cells are meant, `cell` being the first of them.
 */
export interface Problem {
  readonly severity: Severity;
  readonly code: PhraseKey;
  readonly values: PhraseValues;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly count: number;
}

/** The key of a phrase that this program knows. */
export const phraseKeySchema = z.custom<PhraseKey>((key) => typeof key === 'string' && isPhraseKey(key));

/** What is filled into a phrase. */
export const phraseValuesSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** A problem as it comes from another process or from the study file. */
export const problemSchema: z.ZodType<Problem> = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']),
  code: phraseKeySchema,
  values: phraseValuesSchema,
  file: z.string(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  count: z.number().int().min(0),
});
