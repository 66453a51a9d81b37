import type { ImportReview } from '../../../core/import/review.ts';

/** How many names of the files the study does not know, and may not add unasked. */
export function openNames(review: ImportReview): number {
  const { add } = review.choices;
  return (
    (add.arms ? 0 : review.arms.filter(({ name }) => name === null).length) +
    review.visits.filter(({ week }) => week === null).length +
    (add.analytes ? 0 : review.analytes.filter(({ name }) => name === null).length)
  );
}
