import type { Phrases } from '../phrase.ts';

export const store = {} as const satisfies Phrases;
