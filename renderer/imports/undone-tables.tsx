import type { UndoneReading } from '../../core/study/overview.ts';
import { Notice } from '../app/notice.tsx';
import { useSay, useSayError } from '../language.tsx';
import { useAnswer } from '../trajectories/use-answer.ts';

const outcomes = [
  ['removed', 'removed'],
  ['restored', 'restored'],
  ['kept', 'kept'],
  ['couldNot', 'could-not'],
] as const;

/** What taking an import back did to each of its readings, outcome by outcome. */
export function UndoneTables({ importId, fingerprint }: { importId: number; fingerprint: string }) {
  const say = useSay();
  const sayError = useSayError();
  const { value, error } = useAnswer('imports.undone', { importId }, fingerprint);
  if (error !== null) return <Notice level="error">{sayError(error)}</Notice>;
  if (value === null) return <p className="soft">{say('window.loading')}</p>;
  return outcomes.map(([outcome, words]) => {
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
