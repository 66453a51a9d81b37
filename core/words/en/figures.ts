import type { Phrases } from '../phrase.ts';

export const figures = {} as const satisfies Phrases;
