import type { importsView as en } from '../en/imports-view.ts';
import type { Translated } from '../phrase.ts';

export const importsView: Translated<typeof en> = {};
