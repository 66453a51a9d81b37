import type { Trajectory } from '../../core/statistics/trajectory.ts';
import type { Trace } from '../../core/study/overview.ts';
import { type VisitColumn, visitColumns } from '../trajectories/visit-columns.ts';

export const absences = ['after-death', 'not-scheduled', 'missed'] as const;
/** Why a subject has no value at a planned visit: died before it, it was not scheduled for this series, or it was missed. */
export type Absence = (typeof absences)[number];

/** Why a subject has no value at a visit; null where nobody planned one. `deathDay` null for who has not died. */
export function absenceAt({ week, scheduled, label }: VisitColumn, deathDay: number | null): Absence | null {
  if (deathDay !== null && week * 7 > deathDay) return 'after-death';
  if (scheduled === false) return 'not-scheduled';
  return label === null && scheduled === null ? null : 'missed';
}

/** A value of a subject, or the reason why there is none at a visit. */
export type VisitEntry = { readonly week: number } & ({ readonly trace: Trace } | { readonly state: Absence });

/** The values of a subject in a series and, between them, the planned visits without one; week ascending. */
export function visitEntries(
  values: readonly Trace[],
  trajectory: Trajectory | undefined,
  deathDay: number | null,
): readonly VisitEntry[] {
  const measured = new Set(values.map(({ week }) => week));
  const others = (trajectory === undefined ? [] : visitColumns(trajectory)).flatMap((visit): VisitEntry[] => {
    const state = measured.has(visit.week) ? null : absenceAt(visit, deathDay);
    return state === null ? [] : [{ week: visit.week, state }];
  });
  return [...values.map((trace) => ({ week: trace.week, trace })), ...others].sort((a, b) => a.week - b.week);
}
