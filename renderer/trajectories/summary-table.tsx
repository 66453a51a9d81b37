import type { KnownAlive } from '../../core/statistics/known-alive.ts';
import type { ArmWeekSummary, Center, Spread } from '../../core/statistics/summary.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { useSay } from '../language.tsx';
import { aliveByArmAndWeek } from './alive-at.ts';
import { ArmSwatch } from './arm-swatch.tsx';
import { capitalised } from './capitalised.ts';
import type { ShownArm } from './shown-arms.ts';
import './summary-table.css';
import { useShowValue } from './use-show-value.ts';
import { useWeekName } from './use-week-name.ts';
import { emptyState, rowsByArmAndWeek, type VisitColumn } from './visit-columns.ts';

const emptyWords = {
  died: 'explore.all-died',
  missed: 'trajectories.nobody-measured',
  'not-scheduled': 'trajectories.not-scheduled',
  'no-values': 'trajectories.nobody-measured',
} as const;

/** Every number of the series per week and arm: what the chart shows, for those who read numbers or cannot see it. */
export function SummaryTable({
  trajectory,
  alive = [],
  arms,
  visits,
  decimals,
  center,
  spread,
  onList,
}: {
  trajectory: Trajectory;
  /** Those known to be alive; [] where nobody knows. */
  alive?: readonly KnownAlive[];
  arms: readonly ShownArm[];
  visits: readonly VisitColumn[];
  decimals: number;
  center: Center;
  spread: Spread;
  onList: (arm: string, week: number) => void;
}) {
  const say = useSay();
  const weekName = useWeekName();
  const show = useShowValue(decimals);
  const rowAt = rowsByArmAndWeek(trajectory);
  const aliveOf = aliveByArmAndWeek(alive);
  const measured = new Set(trajectory.weeks);
  const withAlive = alive.length > 0;
  const shown = arms.filter((arm) => arm.visible);
  const one = (value: number | null) => (value === null ? '–' : show(value));
  const pair = (low: number | null, high: number | null) =>
    low === null || high === null ? '–' : say('trajectories.interval', { low: show(low), high: show(high) });
  const columns: readonly { key: Center | Spread | 'range'; title: string; text: (row: ArmWeekSummary) => string }[] = [
    { key: 'mean', title: say('statistics.mean'), text: (row) => one(row.mean) },
    { key: 'sd', title: say('statistics.sd'), text: (row) => one(row.sd) },
    { key: 'sem', title: say('statistics.sem'), text: (row) => one(row.sem) },
    { key: 'ci95', title: say('statistics.ci95'), text: (row) => pair(row.ci95?.[0] ?? null, row.ci95?.[1] ?? null) },
    { key: 'median', title: say('statistics.median'), text: (row) => one(row.median) },
    { key: 'iqr', title: say('statistics.iqr'), text: (row) => pair(row.q1, row.q3) },
    { key: 'geometric-mean', title: say('statistics.geometric-mean'), text: (row) => one(row.geometricMean) },
    { key: 'gsd', title: capitalised(say('statistics.gsd')), text: (row) => row.geometricSd?.toFixed(2) ?? '–' },
    { key: 'range', title: say('trajectories.column-range'), text: (row) => pair(row.min, row.max) },
  ];
  return (
    <div className="summary-scroll">
      <table className="summary-table">
        <caption className="unseen">{say('trajectories.table-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('trajectories.week-axis')}</th>
            <th scope="col">{say('trajectories.arm')}</th>
            <th scope="col">n</th>
            {withAlive ? <th scope="col">{say('explore.alive')}</th> : null}
            <th scope="col">{say('trajectories.column-beyond-limit')}</th>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col" data-chosen={key === center || key === spread}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {visits.map((visit) => (
          <tbody key={visit.week}>
            {shown.map((arm, index) => {
              const row = rowAt(arm.name, visit.week);
              return (
                <tr key={arm.name} data-week={visit.week} data-arm={arm.name}>
                  {index === 0 ? (
                    <th scope="rowgroup" rowSpan={shown.length}>
                      {weekName(visit)}
                    </th>
                  ) : null}
                  <th scope="row">
                    <ArmSwatch arm={arm} wide={false} /> {arm.name}
                  </th>
                  {row === null ? (
                    <>
                      <td />
                      {withAlive ? <td>{aliveOf(arm.name, visit.week)?.alive}</td> : null}
                      <td colSpan={columns.length + 1} className="summary-none soft">
                        {say(emptyWords[emptyState(visit, measured.has(visit.week), aliveOf(arm.name, visit.week))])}
                      </td>
                    </>
                  ) : (
                    <>
                      <td>
                        <button type="button" className="n-cell" onClick={() => onList(arm.name, visit.week)}>
                          {row.n}
                        </button>
                      </td>
                      {withAlive ? <td>{aliveOf(arm.name, visit.week)?.alive}</td> : null}
                      <td>{row.censored === 0 ? '' : row.censored}</td>
                      {columns.map(({ key, text }) => (
                        <td key={key} data-column={key} data-chosen={key === center || key === spread}>
                          {text(row)}
                        </td>
                      ))}
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}
