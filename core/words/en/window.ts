import type { Phrases } from '../phrase.ts';

export const window = {} as const satisfies Phrases;
