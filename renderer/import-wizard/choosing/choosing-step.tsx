import { Button, CloseButton } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useAppState } from '../../app/app-state.tsx';
import { Notice } from '../../app/notice.tsx';
import { useStudyActions } from '../../app/study-actions.tsx';
import { useTask } from '../../app/task.ts';
import { type NewStudy, StudyQuestion } from '../../first-screen/study-question.tsx';
import { useLanguage, useSay, useSayError } from '../../language.tsx';
import { fileSize } from '../file-size.ts';
import { useImport } from '../import-state.tsx';
import type { Importing } from '../importing.ts';

type Choosing = Extract<Importing, { step: 'choosing' }>;

/** The files of the import, and the study they go to where none is open. */
export function ChoosingStep({ files, error }: Choosing) {
  const say = useSay();
  const sayError = useSayError();
  const language = useLanguage();
  const { study } = useAppState();
  const { chooseFiles } = useStudyActions();
  const { begin, cancel, dropFile } = useImport();
  const [created, setCreated] = useState<NewStudy>({
    name: files[0]?.name.replace(/\.[^.]+$/, '') ?? '',
    protocol: 'nct02812121',
  });
  const start = useTask(
    useCallback(
      () => begin(study === null ? { name: created.name.trim(), protocol: created.protocol } : null),
      [begin, study, created],
    ),
  );
  const ready = files.length > 0 && (study !== null || created.name.trim() !== '');
  return (
    <form
      className="wizard-page"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) start.run();
      }}
    >
      <h1>{say(study === null ? 'wizard.choose-title-new' : 'wizard.choose-title')}</h1>
      {error === null ? null : <Notice level="error">{sayError(error)}</Notice>}
      {files.length === 0 ? null : (
        <ul className="wizard-files" aria-label={say('wizard.files')}>
          {files.map((file, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name; a removed one leaves as an object.
            <li key={`${index} ${file.name}`}>
              <span>{file.name}</span>
              <span className="row">
                <span className="soft small number">{fileSize(language, file.size)}</span>
                <CloseButton
                  size="sm"
                  aria-label={say('wizard.leave-out-file', { file: file.name })}
                  onClick={() => dropFile(file)}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="wizard-drop">
        <span className="soft">{say(files.length === 0 ? 'wizard.drop' : 'wizard.drop-more')}</span>
        <Button variant="default" onClick={chooseFiles}>
          {say('window.choose-files')}
        </Button>
      </div>
      {study === null ? <StudyQuestion study={created} change={setCreated} /> : null}
      <div className="row">
        <Button type="submit" data-goes-on disabled={!ready} loading={start.busy}>
          {say('wizard.read', { count: files.length })}
        </Button>
        <Button variant="default" onClick={cancel}>
          {say('window.cancel')}
        </Button>
      </div>
    </form>
  );
}
