import type { SubjectTrajectory } from '../../core/statistics/trajectory.ts';
import { unbrokenRuns } from '../../core/statistics/unbroken-runs.ts';
import type { ChartGeometry } from './chart-geometry.ts';
import type { ArmLine } from './chart-rows.ts';
import type { Pointed } from './pointed.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** An arm's mark that the pointer is on. */
export interface NearMark {
  readonly arm: string;
  readonly week: number;
}

/** A subject's line that the pointer is on, and the week of its value nearest to the pointer. */
export interface NearSubject {
  readonly subject: string;
  readonly week: number;
}

const reach = 8;

/** The week, among those given, whose tick is nearest to the pointer; null without any. */
export function nearestWeek(geometry: ChartGeometry, weeks: readonly number[], at: Place): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const week of weeks) {
    const distance = Math.abs(geometry.x(week) - at.x);
    if (distance < least) {
      least = distance;
      best = week;
    }
  }
  return best;
}

/** The arm's mark under the pointer, the nearest if there are several, null if none is within reach. */
export function nearestMark(geometry: ChartGeometry, lines: readonly ArmLine[], at: Place): NearMark | null {
  let best: NearMark | null = null;
  let least = reach;
  for (const line of lines) {
    for (const point of line.points) {
      if (point.center === null) continue;
      const x = geometry.xOf(point.week, line.index);
      const distance = Math.hypot(x - at.x, geometry.y(point.center) - at.y);
      if (distance <= least) {
        least = distance;
        best = { arm: line.arm.name, week: point.week };
      }
    }
  }
  return best;
}

function toSegment(at: Place, from: Place, to: Place): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - from.x) * dx + (at.y - from.y) * dy) / length));
  return Math.hypot(at.x - from.x - along * dx, at.y - from.y - along * dy);
}

/** The subject whose line passes nearest to the pointer, null if none does within reach. `armIndex` gives the dodge of its line. */
export function nearestSubject(
  geometry: ChartGeometry,
  subjects: readonly SubjectTrajectory[],
  expected: readonly number[],
  armIndex: (arm: string) => number,
  at: Place,
): NearSubject | null {
  let best: NearSubject | null = null;
  let least = reach;
  for (const { subject, arm, points } of subjects) {
    const index = armIndex(arm);
    for (const run of unbrokenRuns(points, expected)) {
      let before: (Place & { readonly week: number }) | null = null;
      for (const { week, value } of run) {
        const place = { week, x: geometry.xOf(week, index), y: geometry.y(value) };
        const distance = before === null ? Math.hypot(at.x - place.x, at.y - place.y) : toSegment(at, before, place);
        if (distance <= least) {
          least = distance;
          const nearer = before !== null && Math.abs(before.x - at.x) < Math.abs(place.x - at.x);
          best = { subject, week: before !== null && nearer ? before.week : week };
        }
        before = place;
      }
    }
  }
  return best;
}

/** What the pointer is on: an arm's mark before a subject's line, and otherwise the nearest week; null outside of the plot. */
export function pointedAt(
  geometry: ChartGeometry,
  shown: {
    readonly weeks: readonly number[];
    readonly lines: readonly ArmLine[];
    readonly subjects: readonly SubjectTrajectory[];
    /** Weeks at which a subject's line without a value is broken. */
    readonly expected: readonly number[];
    readonly armIndex: (arm: string) => number;
  },
  at: Place,
): Pointed | null {
  const { plot } = geometry;
  const across = at.x >= plot.left - reach && at.x <= plot.left + plot.width + reach;
  const down = at.y >= plot.top - reach && at.y <= plot.top + plot.height + reach;
  if (!across || !down) return null;
  const mark = nearestMark(geometry, shown.lines, at);
  if (mark !== null) return { ...mark, subject: null };
  const subject = nearestSubject(geometry, shown.subjects, shown.expected, shown.armIndex, at);
  if (subject !== null) return { week: subject.week, arm: null, subject: subject.subject };
  const week = nearestWeek(geometry, shown.weeks, at);
  return week === null ? null : { week, arm: null, subject: null };
}
