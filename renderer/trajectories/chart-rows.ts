import { estimateOf } from '../../core/statistics/estimate.ts';
import type { Center, Spread } from '../../core/statistics/summary.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { expectedWeeks } from '../../core/statistics/unbroken-runs.ts';
import type { Arm } from '../../core/study/protocol.ts';
import { rowsByArmAndWeek, type VisitColumn } from './visit-columns.ts';

/** One point of an arm's line. Everything is null at a visit where the line must break. */
export interface ArmPoint {
  readonly week: number;
  readonly center: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

/** An arm's line over the weeks; `index` is its place in the protocol, which gives its marker and dash. */
export interface ArmLine {
  readonly arm: Arm;
  readonly index: number;
  readonly points: readonly ArmPoint[];
}

/**
 * The lines of the chart, arms in protocol order, weeks ascending. A visit where values are expected and
 * missing stands as an empty point, so that the line shows a gap there; a visit that is not scheduled does not break the line.
 */
export function armLines(
  trajectory: Trajectory,
  columns: readonly VisitColumn[],
  center: Center,
  spread: Spread,
): readonly ArmLine[] {
  const rowAt = rowsByArmAndWeek(trajectory);
  const expected = new Set(expectedWeeks(trajectory));
  return trajectory.arms.map((arm, index) => {
    const points: ArmPoint[] = [];
    for (const { week } of columns) {
      const row = rowAt(arm.name, week);
      const estimate = row === null ? null : estimateOf(row, center, spread);
      if (estimate !== null) {
        points.push({ week, center: estimate.value, low: estimate.low, high: estimate.high, n: row?.n ?? 0 });
      } else if (row !== null || expected.has(week)) {
        points.push({ week, center: null, low: null, high: null, n: row?.n ?? 0 });
      }
    }
    return { arm, index, points };
  });
}
