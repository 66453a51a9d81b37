import type { figure as en } from '../en/figure.ts';
import type { Translated } from '../phrase.ts';

export const figure: Translated<typeof en> = {};
