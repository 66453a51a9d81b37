import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AskedQuery } from '../../core/completeness/matrix.ts';
import { longTime } from '../app/moment.ts';
import { useLanguage, useSay } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';

/** What was answered to a query, or the place to write it. Enter keeps the note, Escape leaves it. */
export function QueryAnswer({
  query,
  busy,
  onAnswer,
}: {
  query: AskedQuery;
  busy: boolean;
  onAnswer: (key: string, note: string | null) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const { readOnly } = useStudy();
  const [note, setNote] = useState<string | null>(null);
  const about = query.subject;
  if (query.answer !== null) {
    return (
      <>
        {query.answer.note}
        <span className="soft small under">
          {query.answer.by}, {longTime(language, query.answer.at)}{' '}
          {readOnly ? null : (
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              disabled={busy}
              aria-label={say('queries.reopen-of', { subject: about })}
              onClick={() => onAnswer(query.key, null)}
            >
              {say('queries.reopen')}
            </Button>
          )}
        </span>
      </>
    );
  }
  const sent =
    query.sent === null ? null : (
      <span className="soft small under">
        {say('queries.sent-by', { when: longTime(language, query.sent.at), by: query.sent.by })}
      </span>
    );
  if (readOnly) return sent;
  if (note === null) {
    return (
      <>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          aria-label={say('queries.answer-of', { subject: about })}
          onClick={() => setNote('')}
        >
          {say('queries.answer')}
        </Button>
        {sent}
      </>
    );
  }
  return (
    <form
      className="queries-note"
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() !== '') onAnswer(query.key, note.trim());
      }}
    >
      <TextInput
        size="xs"
        autoFocus
        aria-label={say('queries.answer-of', { subject: about })}
        placeholder={say('queries.answer-example')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setNote(null);
        }}
      />
      <Button size="xs" type="submit" variant="default" disabled={busy || note.trim() === ''}>
        {say('queries.keep')}
      </Button>
    </form>
  );
}
