import type { command as en } from '../en/command.ts';
import type { Translated } from '../phrase.ts';

export const command: Translated<typeof en> = {};
