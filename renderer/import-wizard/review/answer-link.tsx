import { Anchor } from '@mantine/core';
import type { Problem } from '../../../core/import/problem.ts';
import type { ImportReview } from '../../../core/import/review.ts';
import { useSay } from '../../language.tsx';
import { useLocation } from '../../location.ts';
import { placeOfAnswer } from './answer-place.ts';

/** Goes to where a problem can be answered. */
export function AnswerLink({ review, problem, words }: { review: ImportReview; problem: Problem; words?: string }) {
  const say = useSay();
  const [, change] = useLocation();
  const place = placeOfAnswer(review, problem);
  if (place === null) return null;
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      underline="always"
      onClick={() => {
        change({ part: place.part }, true);
        // The part is drawn by then, where another one was shown before.
        setTimeout(() => {
          const control = document.getElementById(place.control ?? '');
          control?.closest('details')?.setAttribute('open', '');
          control?.focus();
        });
      }}
    >
      {words ?? say('wizard.answer-it')}
    </Anchor>
  );
}
