import type { Trajectory } from '../../statistics/trajectory.ts';

/** The weeks that a figure shows: from the first to the last with values. */
export interface ShownWeeks {
  readonly first: number;
  readonly last: number;
  /** The protocol's visits and every week with values, ascending: ticks stand at these. */
  readonly ticks: readonly number[];
  /** Those of them that have values or are scheduled for the analyte: labels and columns of n stand at these. */
  readonly labelled: readonly number[];
}

export function shownWeeks(trajectory: Trajectory): ShownWeeks {
  const withRows = ascending(trajectory.rows.map((row) => row.week));
  const visits = trajectory.visits.map((visit) => visit.week);
  const measured = withRows.length > 0 ? withRows : visits;
  const first = measured[0] ?? 0;
  const last = measured.at(-1) ?? 0;
  const between = (weeks: readonly number[]) => weeks.filter((week) => week >= first && week <= last);
  return {
    first,
    last,
    ticks: ascending([...measured, ...between(visits)]),
    labelled: ascending([...measured, ...between(trajectory.scheduled ?? [])]),
  };
}

function ascending(weeks: readonly number[]): readonly number[] {
  return [...new Set(weeks)].sort((a, b) => a - b);
}

/** True time: a place in millimetres for every week; a single week stands in the middle. */
export function weekPlaces(weeks: ShownWeeks, left: number, right: number): (week: number) => number {
  const span = weeks.last - weeks.first;
  if (span === 0) return () => (left + right) / 2;
  return (week) => left + ((week - weeks.first) / span) * (right - left);
}

/** The distance from each week to its nearest neighbour in millimetres; infinite for a single one. */
export function weekSpacing(weeks: ShownWeeks, place: (week: number) => number): (week: number) => number {
  const spacing = new Map<number, number>();
  for (const [i, week] of weeks.labelled.entries()) {
    const around = [weeks.labelled[i - 1], weeks.labelled[i + 1]].filter((other) => other !== undefined);
    spacing.set(
      week,
      Math.min(...around.map((other) => Math.abs(place(other) - place(week))), Number.POSITIVE_INFINITY),
    );
  }
  return (week) => spacing.get(week) ?? Number.POSITIVE_INFINITY;
}
