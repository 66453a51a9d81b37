import type { Phrases } from '../phrase.ts';

export const comparisons = {
  'comparisons.gone': 'That comparison is no longer kept in the study.',
  'comparisons.one-arm': '{analyte} has values in one arm only, so that there is nothing to compare it with.',
} as const satisfies Phrases;
