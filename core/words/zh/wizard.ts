import type { wizard as en } from '../en/wizard.ts';
import type { Translated } from '../phrase.ts';

export const wizard: Translated<typeof en> = {};
