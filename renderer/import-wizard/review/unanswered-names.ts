import type { ImportReview } from '../../../core/import/review.ts';
import { isOpen, type Named } from './name-answers.ts';
import { openVisits } from './questions/visit-offers.ts';

/** How many names of the files the study does not know, and may not add unasked. */
export function openNames(review: ImportReview): number {
  const { choices } = review;
  const open = (what: Named) => review[what].filter((found) => isOpen(choices, what, found)).length;
  return open('arms') + openVisits(review.visits).length + open('analytes');
}
