import type { IncidenceRow } from '../../../core/statistics/incidence/count-incidence.ts';
import type { TermLine } from '../../../core/statistics/incidence/term-lines.ts';
import { percent } from '../../../core/words/shown-digits.ts';
import { pAlone } from '../../../core/words/shown-p.ts';
import { useLanguage, useSay } from '../../language.tsx';
import { ArmSwatch } from '../../trajectories/arm-swatch.tsx';
import type { ShownArm } from '../../trajectories/shown-arms.ts';
import type { IntervalKind } from '../outcome-settings.ts';

/** Every number of the events: per term and arm subjects, share with interval, events, difference from the reference; per term Fisher's p. */
export function EventTable({
  lines,
  arms,
  reference,
  interval,
  onList,
}: {
  lines: readonly TermLine[];
  arms: readonly ShownArm[];
  reference: string;
  interval: IntervalKind;
  onList: (arm: string, term: string | null) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const shown = arms.filter(({ visible }) => visible);
  const range = ([low, high]: readonly [number, number]) =>
    say('trajectories.interval', { low: percent(language, low), high: percent(language, high) });
  const share = (row: IncidenceRow) => {
    const ends = interval === 'wilson' ? row.wilson : row.clopperPearson;
    return row.proportion === null || ends === null ? '–' : `${percent(language, row.proportion)} (${range(ends)})`;
  };
  return (
    <table className="summary-table results-table">
      <thead>
        <tr>
          <th scope="col">{say('outcomes.column-term')}</th>
          <th scope="col">{say('outcomes.column-arm')}</th>
          <th scope="col">{say('outcomes.column-subjects')}</th>
          <th scope="col">{say('outcomes.column-percent')}</th>
          <th scope="col">{say('outcomes.column-events')}</th>
          <th scope="col">{say('outcomes.column-difference')}</th>
          <th scope="col">{say('outcomes.column-fisher')}</th>
        </tr>
      </thead>
      {lines.map(({ term, rows, differences, fisherP }) => (
        <tbody key={term ?? ''}>
          {shown.map((arm, index) => {
            const row = rows.find((one) => one.arm === arm.name);
            const away = differences.find((one) => one.arm === arm.name);
            if (row === undefined) return null;
            return (
              <tr key={arm.name} data-term={term ?? ''} data-arm={arm.name}>
                {index === 0 ? (
                  <th scope="rowgroup" rowSpan={shown.length} className={term === null ? 'event-any' : undefined}>
                    {term ?? say('outcomes.any-term')}
                  </th>
                ) : null}
                <th scope="row">
                  <ArmSwatch arm={arm} wide={false} /> {arm.name}
                </th>
                <td>
                  <button type="button" className="n-cell" onClick={() => onList(arm.name, term)}>
                    {row.subjectsWithEvent}/{row.n}
                  </button>
                </td>
                <td>{share(row)}</td>
                <td>{row.events}</td>
                <td>
                  {arm.name === reference || away === undefined
                    ? '–'
                    : `${percent(language, away.estimate)} (${range(away.ci95)})`}
                </td>
                {index === 0 ? (
                  <td rowSpan={shown.length} className="event-p">
                    {fisherP === null ? '–' : pAlone(language, fisherP)}
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
