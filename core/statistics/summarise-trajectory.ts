import type { Arm, DetectionPolicy, Outcome, Visit } from '../study/protocol.ts';
import type { Series, SeriesPoint } from '../study/series.ts';
import { changeFromBaseline } from './change-from-baseline.ts';
import { describe } from './describe.ts';
import { countedValue } from './detection-policy.ts';
import type { ArmWeekSummary, Change } from './summary.ts';
import type { SubjectTrajectory, Trajectory } from './trajectory.ts';

/** What a trajectory is summarised from. Points of arms that are not listed are left out: so a caller shows some arms only. */
export interface TrajectoryQuestion {
  readonly series: Series;
  readonly points: readonly SeriesPoint[];
  /** In the order of the protocol. */
  readonly arms: readonly Arm[];
  readonly visits: readonly Visit[];
  readonly outcomes: readonly Outcome[];
  readonly change: Change;
  readonly detectionPolicy: DetectionPolicy;
}

interface Cell {
  readonly values: number[];
  censored: number;
}

/**
 * Summarises one series: per arm and week the numbers that describe its values, and each subject's values behind them.
 * The detection policy is applied first, then the change from baseline, then every statistic. `censored` counts values beyond a limit
 * whether they count or the policy leaves them out, so a row may have n = 0. Weeks are ascending, arms in the order given.
 */
export function summariseTrajectory(question: TrajectoryQuestion): Trajectory {
  const { series, arms, visits, change, detectionPolicy } = question;
  const cells = new Map<string, Map<number, Cell>>(arms.map((arm) => [arm.name, new Map<number, Cell>()]));
  const bySubject = pointsBySubject(question.points, cells);
  const subjects: SubjectTrajectory[] = [];
  let withoutBaseline = 0;
  let undefinedChanges = 0;

  for (const all of bySubject.values()) {
    if (!weeksAscend(all)) all.sort((a, b) => a.week - b.week);
    const first = all[0];
    const weeks = first && cells.get(first.arm);
    if (!first || !weeks) continue;
    const counted = underPolicy(all, detectionPolicy);
    let points: readonly SeriesPoint[] = counted;
    if (change !== 'none') {
      const changed = changeFromBaseline(counted, change);
      points = changed.points;
      undefinedChanges += changed.undefinedChanges;
      if (!changed.hasBaseline) withoutBaseline++;
    }
    for (const point of points) addPoint(weeks, point);
    if (detectionPolicy === 'exclude')
      for (const point of all) if (point.qualifier) cellOf(weeks, point.week).censored++;
    if (points.length > 0) subjects.push({ subject: first.subject, arm: first.arm, points });
  }

  const rows = rowsOf(cells);
  const order = new Map(arms.map((arm, index) => [arm.name, index]));
  subjects.sort((a, b) => (order.get(a.arm) ?? 0) - (order.get(b.arm) ?? 0));
  return {
    series,
    change,
    detectionPolicy,
    arms,
    visits,
    weeks: ascending(rows.filter((row) => row.n > 0).map((row) => row.week)),
    scheduled: scheduledWeeks(series.analyte, question.outcomes),
    rows,
    subjects,
    withoutBaseline,
    undefinedChanges,
  };
}

function pointsBySubject(
  points: readonly SeriesPoint[],
  arms: ReadonlyMap<string, unknown>,
): Map<string, SeriesPoint[]> {
  const bySubject = new Map<string, SeriesPoint[]>();
  // Points mostly come subject by subject: only the first of each is looked up.
  let subject: string | null = null;
  let own: SeriesPoint[] = [];
  for (const point of points) {
    if (!arms.has(point.arm)) continue;
    if (point.subject !== subject) {
      subject = point.subject;
      own = bySubject.get(subject) ?? [];
      bySubject.set(subject, own);
    }
    own.push(point);
  }
  return bySubject;
}

function weeksAscend(points: readonly SeriesPoint[]): boolean {
  let before = Number.NEGATIVE_INFINITY;
  for (const { week } of points) {
    if (week < before) return false;
    before = week;
  }
  return true;
}

function underPolicy(points: readonly SeriesPoint[], policy: DetectionPolicy): SeriesPoint[] {
  const counted: SeriesPoint[] = [];
  for (const point of points) {
    const value = countedValue(point, policy);
    if (value !== null) counted.push(value === point.value ? point : { ...point, value });
  }
  return counted;
}

function cellOf(weeks: Map<number, Cell>, week: number): Cell {
  let cell = weeks.get(week);
  if (!cell) {
    cell = { values: [], censored: 0 };
    weeks.set(week, cell);
  }
  return cell;
}

function addPoint(weeks: Map<number, Cell>, point: SeriesPoint): void {
  const cell = cellOf(weeks, point.week);
  cell.values.push(point.value);
  if (point.qualifier) cell.censored++;
}

function rowsOf(cells: ReadonlyMap<string, ReadonlyMap<number, Cell>>): ArmWeekSummary[] {
  const rows: ArmWeekSummary[] = [];
  for (const [arm, weeks] of cells) {
    for (const [week, { values, censored }] of [...weeks].sort(([a], [b]) => a - b)) {
      rows.push({ arm, week, ...describe(values), censored });
    }
  }
  return rows;
}

/** The weeks at which any outcome schedules this analyte, ascending; null where no outcome names it. */
function scheduledWeeks(analyte: string, outcomes: readonly Outcome[]): number[] | null {
  const naming = outcomes.filter((outcome) => outcome.analytes.includes(analyte));
  return naming.length === 0 ? null : ascending(naming.flatMap((outcome) => outcome.weeks));
}

function ascending(weeks: readonly number[]): number[] {
  return [...new Set(weeks)].sort((a, b) => a - b);
}
