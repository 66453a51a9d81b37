import type { Phrases } from '../phrase.ts';

export const figure = {} as const satisfies Phrases;
