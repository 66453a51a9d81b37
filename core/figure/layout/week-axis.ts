import type { Trajectory } from '../../statistics/trajectory.ts';

/** The weeks that a figure shows: those with values, and the protocol's visits between the first and the last of them. */
export interface ShownWeeks {
  readonly first: number;
  readonly last: number;
  /** Ascending: ticks, labels and columns of n stand at these. */
  readonly ticks: readonly number[];
}

export function shownWeeks(trajectory: Trajectory): ShownWeeks {
  const visits = trajectory.visits.map((visit) => visit.week);
  const measured = trajectory.weeks.length > 0 ? trajectory.weeks : visits;
  const first = measured[0] ?? 0;
  const last = measured.at(-1) ?? 0;
  const between = visits.filter((week) => week >= first && week <= last);
  return { first, last, ticks: [...new Set([...measured, ...between])].sort((a, b) => a - b) };
}

/** True time: a place in millimetres for every week; a single week stands in the middle. */
export function weekPlaces(weeks: ShownWeeks, left: number, right: number): (week: number) => number {
  const span = weeks.last - weeks.first;
  if (span === 0) return () => (left + right) / 2;
  return (week) => left + ((week - weeks.first) / span) * (right - left);
}

/** The least distance between two neighbouring ticks in millimetres; infinite for a single one. */
export function closestTicks(weeks: ShownWeeks, place: (week: number) => number): number {
  let closest = Number.POSITIVE_INFINITY;
  for (const [i, week] of weeks.ticks.entries()) {
    const next = weeks.ticks[i + 1];
    if (next !== undefined) closest = Math.min(closest, place(next) - place(week));
  }
  return closest;
}
