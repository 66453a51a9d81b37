import type { Trajectory } from './trajectory.ts';

/**
 * The weeks at which a line must have a value to go on: the weeks at which an outcome schedules the analyte, or,
 * where no outcome names it, the protocol's visits at which any arm has values.
 */
export function expectedWeeks(trajectory: Trajectory): readonly number[] {
  if (trajectory.scheduled) return trajectory.scheduled;
  const measured = new Set(trajectory.weeks);
  return trajectory.visits.map((visit) => visit.week).filter((week) => measured.has(week));
}

/**
 * Cuts a line's points (week ascending) wherever an expected week between two of them has none: no line is drawn through a visit
 * without data. Every point is in exactly one run; a run of one is a point without a line.
 */
export function unbrokenRuns<P extends { readonly week: number }>(
  points: readonly P[],
  expected: readonly number[],
): P[][] {
  const runs: P[][] = [];
  let previous: P | undefined;
  for (const point of points) {
    const from = previous?.week;
    const broken = from === undefined || expected.some((week) => week > from && week < point.week);
    if (broken) runs.push([point]);
    else runs.at(-1)?.push(point);
    previous = point;
  }
  return runs;
}
