import type { Phrases } from '../phrase.ts';

export const command = {} as const satisfies Phrases;
