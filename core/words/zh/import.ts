import type { importing as en } from '../en/import.ts';
import type { Translated } from '../phrase.ts';

export const importing: Translated<typeof en> = {};
