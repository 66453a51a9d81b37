import { Anchor } from '@mantine/core';
import { useState } from 'react';
import type { AskedQuery } from '../../core/completeness/matrix.ts';
import { useSay } from '../language.tsx';
import { capitalised } from '../trajectories/capitalised.ts';
import { weekText } from '../trajectories/number-format.ts';
import { QueryAnswer } from './query-answer.tsx';

const first = 200;

/** Queries with their subject, value, question and cell, and what was answered. */
export function QueriesTable({
  queries,
  busy,
  onAnswer,
}: {
  queries: readonly AskedQuery[];
  busy: boolean;
  onAnswer: (key: string, note: string | null) => void;
}) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const shown = all ? queries : queries.slice(0, first);
  return (
    <>
      <p className="soft small" aria-live="polite">
        {say('queries.shown', { count: queries.length })}
      </p>
      <table className="grid-table queries-table">
        <thead>
          <tr>
            <th scope="col" className="queries-subject">
              {say('queries.column-subject')}
            </th>
            <th scope="col" className="number queries-week">
              {say('queries.column-week')}
            </th>
            <th scope="col" className="queries-value">
              {say('queries.column-value')}
            </th>
            <th scope="col">{say('queries.column-question')}</th>
            <th scope="col" className="queries-cell">
              {say('queries.column-cell')}
            </th>
            <th scope="col" className="queries-answer">
              {say('queries.column-answer')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((query) => (
            <tr key={query.key}>
              <th scope="row">
                <Anchor href={subjectAt(query)} size="sm" underline="always">
                  {query.subject}
                </Anchor>
                <span className="soft small under">{query.arm}</span>
              </th>
              <td className="number">{query.week === null ? '' : weekText(query.week)}</td>
              <td>
                {/* What is missing is listed by the question itself. */}
                {query.text === null ? (
                  <span className="soft">–</span>
                ) : (
                  <>
                    {[query.text, query.unit].filter((part) => part !== null).join(' ')}
                    <span className="soft small under">{query.analytes.join(', ')}</span>
                  </>
                )}
              </td>
              <td>
                {capitalised(say(query.code, query.values))}
                <span className="soft small under">{say(`completeness.kind-${query.kind}`)}</span>
              </td>
              <td className="small">
                {query.source === null ? (
                  <span className="soft">–</span>
                ) : (
                  <>
                    {query.source.sheet} {query.source.cell}
                    <span className="soft under">{query.source.file}</span>
                  </>
                )}
              </td>
              <td className="queries-answer">
                <QueryAnswer query={query} busy={busy} onAnswer={onAnswer} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {queries.length > shown.length ? (
        <div>
          <Anchor component="button" type="button" size="sm" underline="always" onClick={() => setAll(true)}>
            {say('queries.show-all', { count: queries.length })}
          </Anchor>
        </div>
      ) : null}
    </>
  );
}

/** The subject's own page, at the week of the query. */
function subjectAt({ subject, week }: AskedQuery): string {
  const settings = new URLSearchParams({ subject, ...(week === null ? {} : { week: String(week) }) });
  return `#/subjects?${settings.toString()}`;
}
