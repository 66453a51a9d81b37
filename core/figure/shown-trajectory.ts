import type { Trajectory } from '../statistics/trajectory.ts';
import { ExplainedError } from '../words/explained-error.ts';
import type { OverWeeksRecipe } from './recipe.ts';

/** The arms and weeks of a trajectory that a recipe shows, arms in the order of the protocol. Throws ExplainedError `figure.unknown-arm`. */
export function shownTrajectory(trajectory: Trajectory, recipe: Pick<OverWeeksRecipe, 'arms' | 'weeks'>): Trajectory {
  return onlyWeeks(onlyArms(trajectory, recipe.arms), recipe.weeks.first, recipe.weeks.last);
}

function onlyArms(trajectory: Trajectory, names: readonly string[] | null): Trajectory {
  if (names === null) return trajectory;
  const known = new Set(trajectory.arms.map((arm) => arm.name));
  for (const arm of names) if (!known.has(arm)) throw new ExplainedError('figure.unknown-arm', { arm });
  const shown = new Set(names);
  const rows = trajectory.rows.filter((row) => shown.has(row.arm));
  return {
    ...trajectory,
    arms: trajectory.arms.filter((arm) => shown.has(arm.name)),
    rows,
    weeks: trajectory.weeks.filter((week) => rows.some((row) => row.week === week && row.n > 0)),
    subjects: trajectory.subjects.filter((subject) => shown.has(subject.arm)),
  };
}

function onlyWeeks(trajectory: Trajectory, first: number | null, last: number | null): Trajectory {
  if (first === null && last === null) return trajectory;
  const within = (week: number) => (first === null || week >= first) && (last === null || week <= last);
  return {
    ...trajectory,
    visits: trajectory.visits.filter(({ week }) => within(week)),
    weeks: trajectory.weeks.filter(within),
    scheduled: trajectory.scheduled?.filter(within) ?? null,
    rows: trajectory.rows.filter(({ week }) => within(week)),
    subjects: trajectory.subjects.flatMap((subject) => {
      const points = subject.points.filter(({ week }) => within(week));
      return points.length === 0 ? [] : [{ ...subject, points }];
    }),
  };
}
