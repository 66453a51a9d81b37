import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { AskedQuery, CompletenessMatrix } from '../../core/completeness/matrix.ts';
import { queryKinds } from '../../core/completeness/query.ts';
import { Notice } from '../app/notice.tsx';
import { useTask } from '../app/task.ts';
import { call, save } from '../engine.ts';
import { useLanguage, useSay, useSayError } from '../language.tsx';
import { useLocation } from '../location.ts';
import { QueriesTable } from './queries-table.tsx';

const stands = ['open', 'answered', 'all'] as const;

/** Everything to ask the laboratory: filtered, each with its subject and its cell, answered with a note or sent as a workbook. */
export function QueriesPage({ matrix }: { matrix: CompletenessMatrix }) {
  const say = useSay();
  const sayError = useSayError();
  const language = useLanguage();
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
  const send = useTask(
    useCallback(async () => void (await save(await call('queries.xlsx', { language }))), [language]),
  );
  const standing = queries.filter((query) => stand === 'all' || (query.answer === null) === (stand === 'open'));
  const ofSearch = standing.filter((query) => fits(query, search));
  const shown = kind === null ? ofSearch : ofSearch.filter((query) => query.kind === kind);
  const countOf = (one: string) => standing.filter((query) => query.kind === one).length;
  const kinds = queryKinds.filter((one) => queries.some((query) => query.kind === one));
  const error = answer.error ?? send.error;
  return (
    <div className="page">
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
          data={stands.map((one) => ({ value: one, label: say(`queries.state-${one}`) }))}
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
        <Button
          className="queries-export"
          variant="default"
          disabled={queries.length === 0}
          loading={send.busy}
          onClick={() => send.run()}
        >
          {say('queries.export')}
        </Button>
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
