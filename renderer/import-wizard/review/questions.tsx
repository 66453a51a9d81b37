import type { ImportReview } from '../../../core/import/review.ts';
import { Notice } from '../../app/notice.tsx';
import { useSay } from '../../language.tsx';
import { AnswerLink } from './answer-link.tsx';
import { PlaceOfProblem } from './problem-place.tsx';
import { problemWords } from './problem-words.ts';

const listed = 5;

/** The errors that keep the import from being written, each with its place; the rest stand under Problems. */
export function Questions({ review }: { review: ImportReview }) {
  const say = useSay();
  const errors = review.problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return null;
  return (
    <Notice level="question">
      <p className="questions-title">{say('wizard.questions', { count: errors.length })}</p>
      <ul className="questions">
        {errors.slice(0, listed).map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with every review and never reordered.
          <li key={index}>
            {problemWords(say, problem)} <PlaceOfProblem problem={problem} />{' '}
            <AnswerLink review={review} problem={problem} />
          </li>
        ))}
      </ul>
      {errors.length > listed ? <p>{say('wizard.questions-more', { count: errors.length - listed })}</p> : null}
    </Notice>
  );
}
