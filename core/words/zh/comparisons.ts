import type { comparisons as en } from '../en/comparisons.ts';
import type { Translated } from '../phrase.ts';

export const comparisons: Translated<typeof en> = {
  'comparisons.gone': '研究中已不再保存该比较。',
  'comparisons.one-arm': '{analyte} 只有一个组有数值，无法进行比较。',
};
