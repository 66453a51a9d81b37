import type { KnownAlive } from '../../core/statistics/known-alive.ts';
import type { ArmWeekSummary } from '../../core/statistics/summary.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';

/** A week of the chart and of the table under it. */
export interface VisitColumn {
  readonly week: number;
  /** The visit's name in the protocol, null for a week that only the values name. */
  readonly label: string | null;
  /** Whether the analyte is scheduled then; null where no outcome schedules it. */
  readonly scheduled: boolean | null;
}

/** The protocol's visits and every week that has a value, ascending. */
export function visitColumns(trajectory: Trajectory): readonly VisitColumn[] {
  const labels = new Map(trajectory.visits.map((visit) => [visit.week, visit.label]));
  const weeks = [...new Set([...labels.keys(), ...trajectory.weeks])].sort((a, b) => a - b);
  return weeks.map((week) => ({
    week,
    label: labels.get(week) ?? null,
    scheduled: trajectory.scheduled === null ? null : trajectory.scheduled.includes(week),
  }));
}

/** What the table says of an arm at a week. `missed`: values were due, or others have them, and this arm has none. `died`: nobody was left to be measured. */
export type CellState = 'measured' | 'missed' | 'died' | 'not-scheduled' | 'no-values';

/** Tells a visit without values apart: all died before, due and missed, not scheduled, or scheduled by nobody and measured by nobody. */
export function emptyState(
  { scheduled }: VisitColumn,
  anyoneMeasured: boolean,
  alive: KnownAlive | null = null,
): Exclude<CellState, 'measured'> {
  if (alive !== null && alive.died > 0 && alive.alive + alive.unknown === 0) return 'died';
  if (scheduled === true || anyoneMeasured) return 'missed';
  return scheduled === false ? 'not-scheduled' : 'no-values';
}

/** The state of an arm at a visit where it has so many values. */
export function cellState(
  column: VisitColumn,
  n: number,
  anyoneMeasured: boolean,
  alive: KnownAlive | null = null,
): CellState {
  return n > 0 ? 'measured' : emptyState(column, anyoneMeasured, alive);
}

/** The summaries by arm and week, for looking one up; null where there are no values. */
export function rowsByArmAndWeek(trajectory: Trajectory): (arm: string, week: number) => ArmWeekSummary | null {
  const byArm = new Map<string, Map<number, ArmWeekSummary>>();
  for (const row of trajectory.rows) {
    if (row.n === 0) continue;
    const own = byArm.get(row.arm);
    if (own === undefined) byArm.set(row.arm, new Map([[row.week, row]]));
    else own.set(row.week, row);
  }
  return (arm, week) => byArm.get(arm)?.get(week) ?? null;
}
