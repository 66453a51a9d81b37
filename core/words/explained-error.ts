import type { PhraseValues } from './phrase.ts';
import { type Language, type PhraseKey, say } from './say.ts';

/**
 * An error meant for a person: what is wrong, where, and what to do, as a phrase of the catalogue.
 * Its `code` is that phrase's key; everything that is thrown on purpose in `core` is one of these.
 */
export class ExplainedError extends Error {
  readonly code: PhraseKey;
  readonly values: PhraseValues;

  constructor(code: PhraseKey, values: PhraseValues = {}, options?: ErrorOptions) {
    super(say('en', code, values), options);
    this.name = 'ExplainedError';
    this.code = code;
    this.values = values;
  }

  /** The same error in another language. */
  in(language: Language): string {
    return say(language, this.code, this.values);
  }
}
