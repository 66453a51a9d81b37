import type { Problem } from '../../../../core/import/problem.ts';
import type { ImportReview } from '../../../../core/import/review.ts';

/** One question to the person: its problems, of which the first stands for all that one answer settles. */
export interface OpenQuestion {
  readonly kind: QuestionKind;
  readonly first: Problem;
  readonly problems: readonly Problem[];
}

/** What is asked. Visits without a week are one question, whatever keeps each from having one; `other` is answered elsewhere. */
export type QuestionKind =
  | 'arms'
  | 'analytes'
  | 'visits'
  | 'unplanned'
  | 'marks'
  | 'percent'
  | 'decimal'
  | 'duplicates'
  | 'differs'
  | 'no-visit'
  | 'no-arm'
  | 'states'
  | 'subject-column'
  | 'other';

const kinds: ReadonlyMap<string, QuestionKind> = new Map([
  ['import.unknown-arm', 'arms'],
  ['import.unknown-analyte', 'analytes'],
  ['import.unplanned-visit', 'unplanned'],
  ['import.ambiguous-mark', 'marks'],
  ['import.percent-scale-unknown', 'percent'],
  ['import.decimal-unknown', 'decimal'],
  ['import.duplicate-stop', 'duplicates'],
  ['service.differs-stop', 'differs'],
  ['import.no-visit', 'no-visit'],
  ['import.subject-without-arm', 'no-arm'],
  ['import.state-unknown', 'states'],
  ['import.subject-column-likely', 'subject-column'],
  ['import.visit-ordinal', 'visits'],
  ['import.visit-months', 'visits'],
  ['import.visit-unscheduled', 'visits'],
  ['import.visit-end', 'visits'],
  ['import.visit-before-baseline', 'visits'],
  ['import.visit-date', 'visits'],
  ['import.visit-several', 'visits'],
  ['import.visit-minus', 'visits'],
  ['import.visit-unknown', 'visits'],
]);

/** The errors of a review as questions: those that one kind of answer settles are one question. */
export function openQuestions(review: ImportReview): readonly OpenQuestion[] {
  const kindOf = ({ code }: Problem) => kinds.get(code) ?? 'other';
  const asked = Map.groupBy(
    review.problems.filter(({ severity }) => severity === 'error'),
    (problem) => (kindOf(problem) === 'other' ? problem.code : kindOf(problem)),
  );
  return [...asked.values()].flatMap((problems) => {
    const [first] = problems;
    return first === undefined ? [] : [{ kind: kindOf(first), first, problems }];
  });
}
