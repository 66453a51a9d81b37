import type { studyView as en } from '../en/study-view.ts';
import type { Translated } from '../phrase.ts';

export const studyView: Translated<typeof en> = {};
