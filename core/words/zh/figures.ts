import type { figures as en } from '../en/figures.ts';
import type { Translated } from '../phrase.ts';

export const figures: Translated<typeof en> = {};
