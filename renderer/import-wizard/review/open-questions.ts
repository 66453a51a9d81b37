import type { Problem } from '../../../core/import/problem.ts';
import type { ImportReview } from '../../../core/import/review.ts';

/** One question to the person: the first place where it comes up, and how many more places one answer settles. */
export interface OpenQuestion {
  readonly first: Problem;
  readonly more: number;
}

/** The errors of a review as questions: those of one kind are one question, for one answer settles them all. */
export function openQuestions(review: ImportReview): readonly OpenQuestion[] {
  const kinds = Map.groupBy(
    review.problems.filter(({ severity }) => severity === 'error'),
    ({ code }) => code,
  );
  return [...kinds.values()].flatMap(([first, ...more]) => (first === undefined ? [] : [{ first, more: more.length }]));
}
