import type { Phrases } from '../phrase.ts';

export const trajectories = {} as const satisfies Phrases;
