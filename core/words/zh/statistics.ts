import type { statistics as en } from '../en/statistics.ts';
import type { Translated } from '../phrase.ts';

export const statistics: Translated<typeof en> = {};
