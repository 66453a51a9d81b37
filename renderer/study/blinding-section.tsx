import { Button, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useAppState } from '../app/app-state.tsx';
import { Notice } from '../app/notice.tsx';
import { useTask } from '../app/task.ts';
import { call } from '../engine.ts';
import { useSay, useSayError } from '../language.tsx';
import { go } from '../location.ts';
import { useStudy } from './current-study.tsx';

/** Hides the arms behind codes, or shows them again with a reason. */
export function BlindingSection() {
  const say = useSay();
  const sayError = useSayError();
  const { blinded, readOnly, protocol } = useStudy();
  const { showStudy } = useAppState();
  const [reason, setReason] = useState<string | null>(null);
  const hide = useTask(
    useCallback(async () => {
      const hidden = await call('study.blind', {});
      go('study', { at: 'blinding' }, true);
      showStudy(hidden);
    }, [showStudy]),
  );
  const show = useTask(
    useCallback(
      async (why: string) => {
        const shown = await call('study.unblind', { reason: why });
        go('study', { at: 'blinding' }, true);
        showStudy(shown);
      },
      [showStudy],
    ),
  );
  const error = hide.error ?? show.error;
  return (
    <section id="study-blinding">
      <h2>{say('blinding.title')}</h2>
      <p className="soft small">{say(blinded ? 'blinding.is-hidden' : 'blinding.what')}</p>
      {error === null ? null : <Notice level="error">{sayError(error)}</Notice>}
      {reason !== null ? (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') show.run(reason);
          }}
        >
          <TextInput
            autoFocus
            className="study-reason"
            aria-label={say('blinding.reason')}
            placeholder={say('blinding.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setReason(null);
            }}
          />
          <Button type="submit" loading={show.busy} disabled={reason.trim() === ''}>
            {say('blinding.show')}
          </Button>
          <Button variant="default" onClick={() => setReason(null)}>
            {say('window.cancel')}
          </Button>
        </form>
      ) : blinded ? (
        <div>
          <Button variant="default" disabled={readOnly} onClick={() => setReason('')}>
            {say('blinding.show-asking')}
          </Button>
        </div>
      ) : (
        <div>
          <Button
            variant="default"
            disabled={readOnly || protocol.arms.length === 0}
            loading={hide.busy}
            onClick={() => hide.run()}
          >
            {say('blinding.hide')}
          </Button>
        </div>
      )}
    </section>
  );
}
