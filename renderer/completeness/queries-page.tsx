import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import { type AskedQuery, type CompletenessMatrix, queryStates } from '../../core/completeness/matrix.ts';
import { queryKinds } from '../../core/completeness/query.ts';
import { Notice } from '../app/notice.tsx';
import { useTask } from '../app/task.ts';
import { call, save } from '../engine.ts';
import { useLanguage, useSay, useSayError } from '../language.tsx';
import { useLocation } from '../location.ts';
import { useStudy } from '../study/current-study.tsx';
import { QueriesTable } from './queries-table.tsx';

const stands = [...queryStates, 'all'] as const;

/** Everything to ask the laboratory: filtered, each with its subject and its cell, answered with a note or sent as a workbook. */
export function QueriesPage({ matrix }: { matrix: CompletenessMatrix }) {
  const say = useSay();
  const sayError = useSayError();
  const language = useLanguage();
  const { readOnly } = useStudy();
  const [{ settings }, change] = useLocation();
  const [answered, setAnswered] = useState<CompletenessMatrix | null>(null);
  const [search, setSearch] = useState('');
  const { queries } = answered ?? matrix;
  const kind = queryKinds.find((one) => one === settings.get('kind')) ?? null;
  const stand = stands.find((one) => one === settings.get('stand')) ?? 'open';
  const answer = useTask(
    useCallback(async (key: string, note: string | null) => {
      setAnswered(await call('queries.answer', { key, note }));
    }, []),
  );
  const keep = useTask(
    useCallback(
      async (keys: readonly string[]) => void (await save(await call('queries.xlsx', { language, keys: [...keys] }))),
      [language],
    ),
  );
  const send = useTask(
    useCallback(async (keys: readonly string[]) => setAnswered(await call('queries.send', { keys: [...keys] })), []),
  );
  const standing = queries.filter((query) => stand === 'all' || query.state === stand);
  const ofSearch = standing.filter((query) => fits(query, search));
  const shown = kind === null ? ofSearch : ofSearch.filter((query) => query.kind === kind);
  const countOf = (one: string) => standing.filter((query) => query.kind === one).length;
  const standsAt = (one: (typeof stands)[number]) =>
    one === 'all' ? queries.length : queries.filter(({ state }) => state === one).length;
  const kinds = queryKinds.filter((one) => queries.some((query) => query.kind === one));
  const toSend = shown.filter(({ state }) => state === 'open').map(({ key }) => key);
  const error = answer.error ?? keep.error ?? send.error;
  return (
    <div className="page queries-page">
      <div className="queries-filters">
        <NativeSelect
          size="xs"
          label={say('queries.column-kind')}
          value={kind ?? ''}
          data={[
            { value: '', label: say('queries.all-kinds', { count: standing.length }) },
            ...kinds.map((one) => ({
              value: one,
              label: `${say(`completeness.kind-${one}`)} (${say('window.number', { number: countOf(one) })})`,
            })),
          ]}
          onChange={(event) => change({ kind: event.currentTarget.value || null })}
        />
        <NativeSelect
          size="xs"
          label={say('queries.state')}
          value={stand}
          data={stands.map((one) => ({
            value: one,
            label: `${say(`queries.state-${one}`)} (${say('window.number', { number: standsAt(one) })})`,
          }))}
          onChange={(event) =>
            change({ stand: event.currentTarget.value === 'open' ? null : event.currentTarget.value })
          }
        />
        <TextInput
          size="xs"
          label={say('queries.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <span className="queries-export row">
          {readOnly || toSend.length === 0 ? null : (
            <Button variant="default" loading={send.busy} onClick={() => send.run(toSend)}>
              {say('queries.send', { count: toSend.length })}
            </Button>
          )}
          <Button
            variant="default"
            disabled={shown.length === 0}
            loading={keep.busy}
            onClick={() => keep.run(shown.map(({ key }) => key))}
          >
            {say('queries.export', { count: shown.length })}
          </Button>
        </span>
      </div>
      {error === null ? null : <Notice level="error">{sayError(error)}</Notice>}
      {shown.length === 0 ? (
        <p className="soft">{say(queries.length === 0 ? 'completeness.no-queries' : 'queries.none-fit')}</p>
      ) : (
        <QueriesTable key={`${kind ?? ''} ${stand}`} queries={shown} busy={answer.busy} onAnswer={answer.run} />
      )}
    </div>
  );
}

/** True if every word of the search stands in the query's subject, arm, analytes or place. */
function fits({ subject, arm, analytes, text, source }: AskedQuery, search: string): boolean {
  const place = source === null ? [] : [source.file, source.sheet, source.cell];
  const words = [subject, arm, ...analytes, text ?? '', ...place].join(' ').toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}
