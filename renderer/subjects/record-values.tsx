import type { Trajectory } from '../../core/statistics/trajectory.ts';
import type { SubjectRecord, Trace } from '../../core/study/overview.ts';
import type { Series } from '../../core/study/series.ts';
import { useSay } from '../language.tsx';
import { weekText } from '../trajectories/number-format.ts';
import { panelDetail } from '../trajectories/panels/panel.tsx';
import { visitColumns } from '../trajectories/visit-columns.ts';
import { ValueEntry } from './value-entry.tsx';

type Entry = { readonly week: number } & (
  | { readonly trace: Trace }
  | { readonly state: 'missed' | 'not-scheduled' | 'after-death' }
);

/** The values of a series and, between them, the planned visits without one: missed, not scheduled, or after the subject's death. */
function entriesOf(
  record: SubjectRecord,
  values: readonly Trace[],
  trajectory: Trajectory | undefined,
): readonly Entry[] {
  const measured = new Set(values.map(({ week }) => week));
  const death = record.followUp?.state === 'death' ? record.followUp.day : null;
  const others = (trajectory === undefined ? [] : visitColumns(trajectory)).flatMap((visit): Entry[] => {
    const { week, scheduled, label } = visit;
    if (measured.has(week)) return [];
    if (death !== null && week * 7 > death) return [{ week, state: 'after-death' }];
    if (scheduled === false) return [{ week, state: 'not-scheduled' }];
    return label === null && scheduled === null ? [] : [{ week, state: 'missed' }];
  });
  return [...values.map((trace) => ({ week: trace.week, trace })), ...others].sort((a, b) => a.week - b.week);
}

/** All values of a subject in one series, each with its cell and history, and the visits without one. */
export function RecordValues({
  record,
  series,
  values,
  trajectory,
  week,
}: {
  record: SubjectRecord;
  series: Series;
  values: readonly Trace[];
  trajectory: Trajectory | undefined;
  /** The week that is looked at. */
  week: number | null;
}) {
  const say = useSay();
  const name = [series.analyte, panelDetail(series)].filter(Boolean).join(', ');
  return (
    <aside className="side-panel" aria-label={say('explore.values-of', { name })}>
      <header className="side-head">
        <div>
          <h2>{series.analyte}</h2>
          <p className="soft">{panelDetail(series)}</p>
        </div>
      </header>
      <ol className="value-entries">
        {entriesOf(record, values, trajectory).map((entry) =>
          'trace' in entry ? (
            <ValueEntry
              key={`${entry.week} ${entry.trace.source.cell}`}
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
    </aside>
  );
}
