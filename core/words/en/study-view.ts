import type { Phrases } from '../phrase.ts';

export const studyView = {} as const satisfies Phrases;
