import type { PhraseValues } from '../words/phrase.ts';
import type { PhraseKey } from '../words/say.ts';

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
