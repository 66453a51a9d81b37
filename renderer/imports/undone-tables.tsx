import type { ImportAddition } from '../../core/import/kept.ts';
import type { UndoneReading } from '../../core/study/overview.ts';
import { Notice } from '../app/notice.tsx';
import { useSay, useSayError } from '../language.tsx';
import { useAnswer } from '../trajectories/use-answer.ts';
import { AdditionsTable } from './additions-table.tsx';

const outcomes = [
  ['removed', 'removed'],
  ['restored', 'restored'],
  ['kept', 'kept'],
  ['couldNot', 'could-not'],
] as const;

/** What taking an import back did to what it had added, and to each of its readings, outcome by outcome. */
export function UndoneTables({
  importId,
  fingerprint,
  additions,
}: {
  importId: number;
  fingerprint: string;
  additions: readonly ImportAddition[];
}) {
  const say = useSay();
  const sayError = useSayError();
  const { value, error } = useAnswer('imports.undone', { importId }, fingerprint);
  if (error !== null) return <Notice level="error">{sayError(error)}</Notice>;
  if (value === null) return <p className="soft">{say('window.loading')}</p>;
  const readings = outcomes.map(([outcome, words]) => {
    const { count, first } = value[outcome];
    return (
      <section key={outcome}>
        <h2>
          {say(`imports-view.${words}`)} <span className="soft">{say('window.number', { number: count })}</span>
        </h2>
        {count === 0 ? null : (
          <details className="folded" open={outcome === 'couldNot' || outcome === 'kept'}>
            <summary className="soft small">{say(`imports-view.what-${words}`)}</summary>
            <Readings readings={first} count={count} />
          </details>
        )}
      </section>
    );
  });
  return (
    <>
      {additions.length === 0 ? null : (
        <section>
          <h2>{say('imports-view.added-too')}</h2>
          <AdditionsTable additions={additions} undone />
        </section>
      )}
      {readings}
    </>
  );
}

function Readings({ readings, count }: { readings: readonly UndoneReading[]; count: number }) {
  const say = useSay();
  return (
    <>
      {count > readings.length ? (
        <p className="soft small">{say('differences.cut', { count: readings.length, all: count })}</p>
      ) : null}
      <table className="grid-table">
        <thead>
          <tr>
            <th scope="col">{say('differences.column-subject')}</th>
            <th scope="col">{say('differences.column-week')}</th>
            <th scope="col">{say('differences.column-series')}</th>
            <th scope="col">{say('imports-view.cell')}</th>
            <th scope="col">{say('imports-view.was')}</th>
            <th scope="col">{say('imports-view.stands')}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map(({ subject, week, analyte, population, cell, text, standing }) => (
            <tr key={`${subject} ${week} ${analyte} ${population} ${cell}`}>
              <th scope="row">{subject}</th>
              <td>{say('wizard.week', { week })}</td>
              <td>
                {analyte} <span className="soft small">{population ?? ''}</span>
              </td>
              <td className="mono">{cell}</td>
              <td className="mono">{text}</td>
              <td className="mono">{standing ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
