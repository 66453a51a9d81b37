import type { Phrases } from '../phrase.ts';

export const workbook = {} as const satisfies Phrases;
