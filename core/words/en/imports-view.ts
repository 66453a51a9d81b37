import type { Phrases } from '../phrase.ts';

export const importsView = {} as const satisfies Phrases;
