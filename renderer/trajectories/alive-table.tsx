import { memo, useMemo } from 'react';
import type { KnownAlive } from '../../core/statistics/known-alive.ts';
import { useSay } from '../language.tsx';
import { aliveByArmAndWeek } from './alive-at.ts';
import { ArmWeekTable, type TablePlaces } from './arm-week-table.tsx';
import type { ShownArm } from './shown-arms.ts';
import type { VisitColumn } from './visit-columns.ts';

/** How many of each arm are known to be alive, under the number measured: who is missing because they died, and who for another reason. */
export const AliveTable = memo(function AliveTable({
  alive,
  arms,
  places,
  visits,
}: {
  alive: readonly KnownAlive[];
  arms: readonly ShownArm[];
  places: TablePlaces;
  visits: readonly VisitColumn[];
}) {
  const say = useSay();
  const at = useMemo(() => aliveByArmAndWeek(alive), [alive]);
  const known = new Set(alive.map(({ arm }) => arm));
  const shown = arms.filter((arm) => arm.visible && known.has(arm.name));
  if (shown.length === 0) return null;
  return (
    <ArmWeekTable
      className="alive-table"
      aria-label={say('explore.alive-table')}
      arms={shown}
      places={places}
      visits={visits}
      sign={say('explore.alive')}
      signClass="alive-sign"
      titleOf={(arm, week) => {
        const found = at(arm.name, week);
        return found === null ? undefined : say('explore.alive-cell', { ...found });
      }}
      cell={(arm, place) => (place.written ? at(arm.name, place.week)?.alive : '')}
    />
  );
});
