import { Suspense, useEffect } from 'react';
import { fetchedView } from '../app/fetched-view.tsx';
import { Notice } from '../app/notice.tsx';
import { useStudyActions } from '../app/study-actions.tsx';
import { assertNever } from '../assert-never.ts';
import { useSay } from '../language.tsx';
import { ChoosingStep } from './choosing/choosing-step.tsx';
import { CommittingStep } from './committing/committing-step.tsx';
import { DoneStep } from './done/done-step.tsx';
import { useImport } from './import-state.tsx';
import './import-wizard.css';
import { ReadingStep } from './reading/reading-step.tsx';

/** The review, whose code is large and comes in ahead of its need. */
export const reviewPart = fetchedView(async () => (await import('./review/review-view.tsx')).ReviewView);

/** The import, step by step in the order in which a person meets them. */
export function ImportWizard() {
  return (
    <>
      <PassedOver />
      <Step />
    </>
  );
}

/** Which of the dropped files hold no table and were not taken. */
function PassedOver() {
  const say = useSay();
  const { passedOver, clearPassedOver } = useStudyActions();
  if (passedOver.length === 0) return null;
  const names = passedOver.slice(0, 5).join(', ') + (passedOver.length > 5 ? ' …' : '');
  return (
    <div className="wizard-passed-over">
      <Notice level="fact" onClose={clearPassedOver}>
        {say('wizard.passed-over', { count: passedOver.length, names })}
      </Notice>
    </div>
  );
}

function Step() {
  const { importing } = useImport();
  const say = useSay();
  // While the files are read, the next step's own code comes in.
  useEffect(() => void reviewPart.fetch().catch(() => undefined), []);
  // A step that ends takes its buttons with it: the keyboard goes on at the top of the next one, or where Enter is all that it asks for.
  useEffect(() => {
    if (importing.step === 'done') return;
    const goesOn = document.querySelector<HTMLElement>('#main [data-goes-on]:not(:disabled)');
    (goesOn ?? document.getElementById('main'))?.focus();
  }, [importing.step]);
  switch (importing.step) {
    case 'idle':
      return null;
    case 'choosing':
      return <ChoosingStep {...importing} />;
    case 'reading':
      return <ReadingStep {...importing} />;
    case 'review':
      return (
        <Suspense fallback={<p className="soft frame-loading waiting-words">{say('window.loading')}</p>}>
          <reviewPart.View />
        </Suspense>
      );
    case 'committing':
      return <CommittingStep {...importing} />;
    case 'done':
      return <DoneStep {...importing} />;
    default:
      return assertNever(importing);
  }
}
