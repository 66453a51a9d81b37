import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { parseValue } from '../../core/import/values/parse-value.ts';
import type { Trace } from '../../core/study/overview.ts';
import type { Qualifier } from '../../core/study/series.ts';
import { longTime } from '../app/moment.ts';
import { Notice } from '../app/notice.tsx';
import { useTask } from '../app/task.ts';
import { call } from '../engine.ts';
import { useLanguage, useSay, useSayError } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { valueText } from './value-text.ts';

/** What a person did to a value and why, and what they can do: correct it, exclude it, take the last of that back. */
export function HandChange({ trace }: { trace: Trace }) {
  const say = useSay();
  const sayError = useSayError();
  const language = useLanguage();
  const { readOnly } = useStudy();
  const [doing, setDoing] = useState<'correct' | 'exclude' | null>(null);
  const takeBack = useTask(async () => {
    await call('reading.takeBack', { readingId: trace.readingId });
  });
  const { byHand } = trace;
  const excluded = byHand?.kind === 'excluded';
  // What is computed, such as a score, stands in no file: it changes with the values that it is computed from.
  const changeable = !readOnly && trace.readingId > 0;
  return (
    <>
      {byHand === null ? null : (
        <div className="by-hand">
          <p>
            {excluded
              ? say('explore.excluded-because', { reason: byHand.reason })
              : `${say('explore.corrected-from', { value: valueText(language, byHand.from, byHand.fromQualifier) })}: ${byHand.reason}`}
          </p>
          <p className="soft">{say('explore.by-when', { by: byHand.by, when: longTime(language, byHand.at) })}</p>
        </div>
      )}
      {takeBack.error === null ? null : (
        <Notice level="error" onClose={takeBack.clear}>
          {sayError(takeBack.error)}
        </Notice>
      )}
      {!changeable || doing !== null ? null : (
        <p className="hand-actions">
          {excluded ? null : (
            <>
              <button type="button" onClick={() => setDoing('correct')}>
                {say('explore.correct')}
              </button>
              <button type="button" onClick={() => setDoing('exclude')}>
                {say('explore.exclude')}
              </button>
            </>
          )}
          {byHand === null ? null : (
            <button type="button" disabled={takeBack.busy} onClick={() => takeBack.run()}>
              {say('explore.take-back')}
            </button>
          )}
        </p>
      )}
      {doing === null ? null : <HandForm trace={trace} doing={doing} onClose={() => setDoing(null)} />}
    </>
  );
}

/** A value as a person types it, with a decimal point or comma, and `<` or `>` before a limit; null for anything else. */
function typedValue(text: string): { readonly value: number; readonly qualifier: Qualifier | null } | null {
  for (const mark of ['.', ','] as const) {
    const parsed = parseValue(text, mark);
    if (parsed.kind === 'number' && !parsed.percent && parsed.flag === null) return parsed;
  }
  return null;
}

function HandForm({ trace, doing, onClose }: { trace: Trace; doing: 'correct' | 'exclude'; onClose: () => void }) {
  const say = useSay();
  const sayError = useSayError();
  const [text, setText] = useState(`${trace.qualifier ?? ''}${trace.value ?? ''}`);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState(false);
  const value = typedValue(text.trim());
  const task = useTask(async () => {
    const { readingId } = trace;
    if (doing === 'exclude') await call('reading.exclude', { readingId, reason });
    else if (value !== null) {
      await call('reading.correct', { readingId, value: value.value, qualifier: value.qualifier, reason });
    }
    onClose();
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const unreadable = doing === 'correct' && value === null;
    setRefused(unreadable);
    if (!unreadable) task.run();
  };
  return (
    <form
      className="hand-form"
      onSubmit={send}
      onKeyDown={(event) => {
        // Keys are typed here, not meant for the page around it.
        event.stopPropagation();
        if (event.key === 'Escape') {
          event.nativeEvent.stopImmediatePropagation();
          onClose();
        }
      }}
    >
      {doing === 'exclude' ? null : (
        <TextInput
          size="xs"
          label={say('explore.new-value')}
          value={text}
          data-autofocus
          autoFocus
          error={refused && value === null ? say('explore.not-a-number') : null}
          rightSection={<span className="soft small">{trace.unit}</span>}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <TextInput
        size="xs"
        label={say('explore.reason')}
        placeholder={say('explore.reason-hint')}
        value={reason}
        maxLength={300}
        autoFocus={doing === 'exclude'}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {task.error === null ? null : <Notice level="error">{sayError(task.error)}</Notice>}
      <p className="soft small">{say('explore.stale-hint')}</p>
      <div className="row">
        <Button type="submit" size="xs" loading={task.busy}>
          {say(doing === 'correct' ? 'explore.save-correction' : 'explore.save-exclusion')}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {say('explore.cancel')}
        </Button>
      </div>
    </form>
  );
}
