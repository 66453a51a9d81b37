import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { ImportReview } from '../../../core/import/review.ts';
import { useSay } from '../../language.tsx';
import { useImport } from '../import-state.tsx';

/** Says what Import would do, or what stands in its way. */
export function ReviewFooter({ review, revising }: { review: ImportReview; revising: boolean }) {
  const say = useSay();
  const { commit, cancel } = useImport();
  useHotkeys([['mod+Enter', commit]], []);
  const { readings, subjects, errors } = review.counts;
  const { added, changed, unchanged } = review.difference;
  const state = revising
    ? say('wizard.revising')
    : errors > 0
      ? say('wizard.errors-in-the-way', { count: errors })
      : review.canCommit
        ? say('wizard.would-do', { added, changed, unchanged })
        : say('wizard.nothing-to-import');
  return (
    <footer className="review-footer">
      <p className={errors > 0 && !revising ? 'review-state review-state-question' : 'review-state'} aria-live="polite">
        {state}
      </p>
      <Button variant="default" onClick={cancel}>
        {say('window.cancel')}
      </Button>
      <span className="soft small">{review.canCommit ? say('wizard.import-keys') : ''}</span>
      <Button disabled={!review.canCommit || revising} onClick={commit}>
        {say('wizard.import', {
          readings: say('window.readings', { count: readings }),
          subjects: say('window.subjects', { count: subjects }),
        })}
      </Button>
    </footer>
  );
}
