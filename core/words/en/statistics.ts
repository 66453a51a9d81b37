import type { Phrases } from '../phrase.ts';

export const statistics = {} as const satisfies Phrases;
