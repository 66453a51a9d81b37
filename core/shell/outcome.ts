import type { Outcome } from '../api.ts';
import type { PhraseValues } from '../words/phrase.ts';
import { type PhraseKey, say } from '../words/say.ts';

/** A call's outcome where the host itself refuses. */
export function refusal(code: PhraseKey, values: PhraseValues = {}): Outcome<never> {
  return { ok: false, code, message: say('en', code, values), values };
}
