import { useSay } from '../language.tsx';
import { weekText } from '../trajectories/number-format.ts';
import { ValueEntry } from './value-entry.tsx';
import type { VisitEntry } from './visit-entries.ts';

/** The visits of a subject in a series: each value with its cell and history, or why there is none. `week` is the one that is looked at. */
export function VisitList({ entries, week }: { entries: readonly VisitEntry[]; week: number | null }) {
  const say = useSay();
  return (
    <ol className="value-entries">
      {entries.map((entry) =>
        'trace' in entry ? (
          <ValueEntry
            key={`${entry.week} ${entry.trace.source.sha256} ${entry.trace.source.sheet} ${entry.trace.source.cell}`}
            trace={entry.trace}
            pointed={entry.week === week}
          />
        ) : (
          <li key={entry.week} className="value-entry value-none soft" data-week={entry.week}>
            <span>{say('trajectories.week', { week: weekText(entry.week) })}</span>
            <span>{say(`explore.${entry.state}`)}</span>
          </li>
        ),
      )}
    </ol>
  );
}
