import { ExplainedError } from '../core/words/explained-error.ts';
import type { PhraseValues } from '../core/words/phrase.ts';
import type { PhraseKey } from '../core/words/say.ts';

/** A failure that has more to tell than its sentence: `details` to a program, `lines` to a person. */
export class StoppedError extends ExplainedError {
  readonly details: unknown;
  readonly lines: readonly string[];

  constructor(code: PhraseKey, values: PhraseValues, details: unknown, lines: readonly string[] = []) {
    super(code, values);
    this.details = details;
    this.lines = lines;
  }
}
