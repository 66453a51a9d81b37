import { Button } from '@mantine/core';
import { useSay } from '../../language.tsx';
import { useImport } from '../import-state.tsx';
import type { Importing } from '../importing.ts';
import { ProgressWords } from '../progress-words.tsx';

type Reading = Extract<Importing, { step: 'reading' }>;

/** The files are read and understood; nothing is written. */
export function ReadingStep({ files, held, progress }: Reading) {
  const say = useSay();
  const { cancel } = useImport();
  return (
    <div className="wizard-page">
      <h1>{say('wizard.reading', { count: files.length })}</h1>
      <ProgressWords progress={progress} fallback={say('wizard.taking-files', { done: held, total: files.length })} />
      <div className="row">
        <Button variant="default" onClick={cancel}>
          {say('window.cancel')}
        </Button>
        <span className="soft small">{say('wizard.nothing-written')}</span>
      </div>
    </div>
  );
}
