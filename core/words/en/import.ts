import type { Phrases } from '../phrase.ts';

export const importing = {} as const satisfies Phrases;
