import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { ImportReview } from '../../../core/import/review.ts';
import { useSay } from '../../language.tsx';
import { useImport } from '../import-state.tsx';
import { openQuestions } from './questions/open-questions.ts';

/** Says what Import would do, or what stands in its way. */
export function ReviewFooter({ review, revising }: { review: ImportReview; revising: boolean }) {
  const say = useSay();
  const { commit, cancel } = useImport();
  useHotkeys([['mod+Enter', commit]], []);
  const { readings, subjects, errors } = review.counts;
  const { added, changed, unchanged, newSubjects } = review.difference;
  const state = revising
    ? say('wizard.revising')
    : errors > 0
      ? say('wizard.errors-in-the-way', { count: openQuestions(review).length })
      : review.canCommit
        ? readings === 0
          ? say('wizard.would-do-subjects', { count: newSubjects })
          : say('wizard.would-do', { added, changed, unchanged })
        : say('wizard.nothing-to-import');
  const everything = {
    readings: say('window.readings', { count: readings }),
    subjects: say('window.subjects', { count: subjects }),
  };
  const offer =
    readings + subjects === 0
      ? say('wizard.import-none')
      : readings === 0
        ? say('wizard.import-subjects', everything)
        : review.canCommit && added + changed + newSubjects === 0
          ? say('wizard.import-nothing-new')
          : say('wizard.import', everything);
  return (
    <footer className="review-footer">
      <p className={errors > 0 && !revising ? 'review-state review-state-question' : 'review-state'} aria-live="polite">
        {state}
      </p>
      <Button variant="default" onClick={cancel}>
        {say('window.cancel')}
      </Button>
      <span className="soft small">{review.canCommit ? say('wizard.import-keys') : ''}</span>
      <Button id="import-now" disabled={!review.canCommit || revising} onClick={commit}>
        {offer}
      </Button>
    </footer>
  );
}
