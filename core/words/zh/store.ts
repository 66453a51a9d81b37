import type { store as en } from '../en/store.ts';
import type { Translated } from '../phrase.ts';

export const store: Translated<typeof en> = {};
