import { type KnownAlive, knownAlive } from '../../core/statistics/known-alive.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import type { StudyCourse } from '../../core/study/overview.ts';
import type { VisitColumn } from './visit-columns.ts';

/** How many of the subjects with values in a series are known to be alive at each of the visits; nothing for an arm without follow-up. */
export function aliveAt(
  trajectory: Trajectory,
  course: StudyCourse,
  visits: readonly VisitColumn[],
): readonly KnownAlive[] {
  const days = new Map(trajectory.visits.map(({ week, daysBefore }) => [week, daysBefore]));
  const at = visits.map(({ week }) => ({ week, daysBefore: days.get(week) ?? 0 }));
  const of = new Set(trajectory.subjects.map(({ subject }) => subject));
  const followed = course.followUps.filter(({ subject }) => of.has(subject));
  const names = trajectory.arms.map(({ name }) => name);
  return knownAlive(followed, names, at);
}

/** Looks up how many of an arm are known to be alive at a week; null where nobody knows. */
export function aliveByArmAndWeek(alive: readonly KnownAlive[]): (arm: string, week: number) => KnownAlive | null {
  const byArm = new Map(
    [...Map.groupBy(alive, ({ arm }) => arm)].map(([arm, own]) => [arm, new Map(own.map((one) => [one.week, one]))]),
  );
  return (arm, week) => byArm.get(arm)?.get(week) ?? null;
}
