import type { ImportReview } from '../../../core/import/review.ts';

/** How many names of the files the study does not know yet. */
export function openNames(review: ImportReview): number {
  return (
    review.arms.filter(({ name }) => name === null).length +
    review.visits.filter(({ week }) => week === null).length +
    review.analytes.filter(({ name }) => name === null).length
  );
}
