import type { PhraseKey } from '../words/say.ts';

/** Why a number is null: the key of a phrase of the catalogue's area `statistics`. */
export type Reason = Extract<PhraseKey, `statistics.no-result-${string}`>;
