import { Button } from '@mantine/core';
import { useSay } from '../../language.tsx';
import { useImport } from '../import-state.tsx';
import type { Importing } from '../importing.ts';
import { ProgressWords } from '../progress-words.tsx';

type Committing = Extract<Importing, { step: 'committing' }>;

/** The readings are written, all of them or none. */
export function CommittingStep({ review, progress }: Committing) {
  const say = useSay();
  const { cancel } = useImport();
  const { readings, subjects } = review.counts;
  return (
    <div className="wizard-page">
      <h1>{say('wizard.committing')}</h1>
      <ProgressWords progress={progress} fallback={say('wizard.committing-what', { readings, subjects })} />
      <div className="row">
        <Button variant="default" onClick={cancel}>
          {say('window.cancel')}
        </Button>
        <span className="soft small">{say('wizard.all-or-nothing')}</span>
      </div>
    </div>
  );
}
