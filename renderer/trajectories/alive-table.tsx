import { memo, useMemo } from 'react';
import type { KnownAlive } from '../../core/statistics/known-alive.ts';
import { useSay } from '../language.tsx';
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
  const byArm = useMemo(() => {
    const rows = Map.groupBy(alive, ({ arm }) => arm);
    return new Map([...rows].map(([arm, own]) => [arm, new Map(own.map((one) => [one.week, one]))]));
  }, [alive]);
  const shown = arms.filter((arm) => arm.visible && byArm.has(arm.name));
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
        const at = byArm.get(arm.name)?.get(week);
        return at === undefined ? undefined : say('explore.alive-cell', { ...at });
      }}
      cell={(arm, place) => (place.written ? byArm.get(arm.name)?.get(place.week)?.alive : '')}
    />
  );
});
