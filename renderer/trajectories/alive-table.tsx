import type { KnownAlive } from '../../core/statistics/known-alive.ts';
import { useSay } from '../language.tsx';
import { ArmSwatch } from './arm-swatch.tsx';
import type { ShownArm } from './shown-arms.ts';
import { useWeekName } from './use-week-name.ts';
import type { VisitColumn } from './visit-columns.ts';
import type { WeekColumn } from './week-tick.tsx';

/** How many of each arm are known to be alive, under the number measured: who is missing because they died, and who for another reason. */
export function AliveTable({
  alive,
  arms,
  columns,
  visits,
  gutter,
  cellWidth,
}: {
  alive: readonly KnownAlive[];
  arms: readonly ShownArm[];
  columns: readonly WeekColumn[];
  visits: readonly VisitColumn[];
  gutter: number;
  cellWidth: number;
}) {
  const say = useSay();
  const weekName = useWeekName();
  const known = new Set(alive.map(({ arm }) => arm));
  const shown = arms.filter((arm) => arm.visible && known.has(arm.name));
  if (shown.length === 0) return null;
  return (
    <table className="n-table alive-table" aria-label={say('explore.alive-table')}>
      <thead>
        <tr className="unseen">
          <th scope="col">{say('trajectories.arm')}</th>
          {visits.map((visit) => (
            <th key={visit.week} scope="col">
              {weekName(visit)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((arm, row) => (
          <tr key={arm.name}>
            <th scope="row" style={{ width: gutter - 12 }} title={arm.name}>
              {row === 0 ? (
                <span className="n-sign alive-sign" aria-hidden="true">
                  {say('explore.alive')}
                </span>
              ) : null}
              <ArmSwatch arm={arm} wide={false} />
              <span className="n-arm">{arm.name}</span>
            </th>
            {columns.map((place) => {
              const at = alive.find((one) => one.arm === arm.name && one.week === place.week);
              const title = at === undefined ? undefined : say('explore.alive-cell', { ...at });
              return (
                <td key={place.week} style={{ left: place.x - cellWidth / 2, width: cellWidth }} title={title}>
                  {place.written ? at?.alive : ''}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
