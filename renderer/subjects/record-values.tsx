import type { Trajectory } from '../../core/statistics/trajectory.ts';
import type { SubjectRecord, Trace } from '../../core/study/overview.ts';
import type { Series } from '../../core/study/series.ts';
import { useSay } from '../language.tsx';
import { panelDetail } from '../trajectories/panels/panel.tsx';
import { visitEntries } from './visit-entries.ts';
import { VisitList } from './visit-list.tsx';

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
  const deathDay = record.followUp?.state === 'death' ? record.followUp.day : null;
  const name = [series.analyte, panelDetail(series)].filter(Boolean).join(', ');
  return (
    <aside className="side-panel" aria-label={say('explore.values-of', { name })}>
      <header className="side-head">
        <div>
          <h2>{series.analyte}</h2>
          <p className="soft">{panelDetail(series)}</p>
        </div>
      </header>
      <VisitList entries={visitEntries(values, trajectory, deathDay)} week={week} />
    </aside>
  );
}
