import type { window as en } from '../en/window.ts';
import type { Translated } from '../phrase.ts';

export const window: Translated<typeof en> = {};
