import { Anchor } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Notice } from '../app/notice.tsx';
import { useSay, useSayError } from '../language.tsx';
import { weekText } from '../trajectories/number-format.ts';
import { useAnswer } from '../trajectories/use-answer.ts';

const first = 100;

/** What is not as it was at a freeze: how many values, and each with its cell. */
export function FreezeChangesList({ name, state }: { name: string; state: string }) {
  const say = useSay();
  const sayError = useSayError();
  const question = useMemo(() => ({ name }), [name]);
  const { value, waiting, error } = useAnswer('freeze.changes', question, state);
  const [all, setAll] = useState(false);
  if (error !== null) return <Notice level="error">{sayError(error)}</Notice>;
  if (value === null) return <p className="soft">{waiting ? say('window.loading') : ''}</p>;
  const { counts, others, values } = value;
  const shown = all ? values : values.slice(0, first);
  const otherRows = others.arms + others.covariates + others.events + others.followUps;
  return (
    <>
      <p aria-live="polite">
        {counts.added + counts.changed + counts.gone + otherRows === 0
          ? say('freeze.nothing-changed', { name })
          : say('freeze.changed', { name, ...counts })}{' '}
        {otherRows === 0 ? null : <span className="soft">{say('freeze.others-changed', { ...others })}</span>}
      </p>
      {shown.length === 0 ? null : (
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">{say('freeze.change')}</th>
              <th scope="col">{say('queries.column-subject')}</th>
              <th scope="col" className="number">
                {say('queries.column-week')}
              </th>
              <th scope="col">{say('queries.column-analyte')}</th>
              <th scope="col" className="number">
                {say('freeze.from')}
              </th>
              <th scope="col" className="number">
                {say('freeze.to')}
              </th>
              <th scope="col">{say('queries.column-cell')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr
                key={JSON.stringify([
                  one.kind,
                  one.subject,
                  one.week,
                  one.analyte,
                  one.population,
                  one.metric,
                  one.file,
                  one.cell,
                ])}
              >
                <td>{say(`command.change-${one.kind}`)}</td>
                <th scope="row">
                  <Anchor
                    href={`#/subjects?${new URLSearchParams({ subject: one.subject, week: String(one.week) }).toString()}`}
                    size="sm"
                    underline="always"
                  >
                    {one.subject}
                  </Anchor>
                </th>
                <td className="number">{weekText(one.week)}</td>
                <td>
                  {one.analyte}
                  <span className="soft small"> {one.population ?? ''}</span>
                </td>
                <td className="number">{one.from ?? '–'}</td>
                <td className="number">{one.to ?? '–'}</td>
                <td className="small">
                  {one.sheet} {one.cell} <span className="soft">{one.file}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {values.length > shown.length ? (
        <div>
          <Anchor component="button" type="button" size="sm" underline="always" onClick={() => setAll(true)}>
            {say('freeze.show-all', { count: values.length })}
          </Anchor>
        </div>
      ) : null}
    </>
  );
}
