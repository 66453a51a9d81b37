import type { Phrases } from '../phrase.ts';

export const wizard = {} as const satisfies Phrases;
