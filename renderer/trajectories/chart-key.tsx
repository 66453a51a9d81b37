import type { ArmWeekSummary } from '../../core/statistics/summary.ts';
import type { SubjectTrajectory } from '../../core/statistics/trajectory.ts';
import { useSay } from '../language.tsx';
import type { Shape } from './chart-settings.ts';
import type { PlacedEvent } from './placed-events.ts';
import type { VisitColumn } from './visit-columns.ts';

/** What the signs under and on the chart mean, where any of them is there. */
export function ChartKey({
  visits,
  rows,
  subjects,
  events,
  shape,
}: {
  visits: readonly VisitColumn[];
  rows: readonly ArmWeekSummary[];
  /** The subjects that are drawn. */
  subjects: readonly SubjectTrajectory[];
  events: readonly PlacedEvent[];
  shape: Shape;
}) {
  const say = useSay();
  const parts: string[] = [];
  const measured = new Set(rows.filter((row) => row.n > 0).map((row) => row.week));
  if (visits.some((visit) => visit.scheduled === false && !measured.has(visit.week)))
    parts.push(say('trajectories.key-not-scheduled'));
  if (subjects.some(({ points }) => points.some((point) => point.qualifier !== null))) {
    parts.push(say('trajectories.key-beyond-limit'));
  }
  if (shape === 'box') parts.push(say('explore.key-box'));
  for (const kind of ['death', 'transplant', 'adverse-event'] as const) {
    if (events.some((event) => event.kind === kind)) parts.push(say(`explore.key-${kind}`));
  }
  if (events.some(({ severe }) => severe)) parts.push(say('explore.key-severe'));
  return parts.length === 0 ? null : <p className="chart-key soft">{parts.join('    ')}</p>;
}
