import { spreadsFor } from '../statistics/estimate.ts';
import type { Trajectory } from '../statistics/trajectory.ts';
import { ExplainedError } from '../words/explained-error.ts';
import type { DrawnFigure } from './figure.ts';
import { centerName, figureLegend, figureMethods, spreadName } from './figure-words.ts';
import { armStyle } from './layout/arm-style.ts';
import { layOutFigure } from './layout/lay-out-figure.ts';
import type { TrajectoryRecipe } from './recipe.ts';

/** One series over the weeks. The trajectory is that of all arms. */
export interface TrajectoryFigure {
  readonly kind: 'trajectory';
  readonly recipe: TrajectoryRecipe;
  readonly trajectory: Trajectory;
}

/**
 * Draws one series over the weeks. Throws ExplainedError `figure.spread-without-center` where the error bars do not belong to the centre,
 * `figure.unknown-arm` where the recipe names an arm that the trajectory does not have, `figure.no-room` where arms leave no room for the plot.
 */
export function drawTrajectory({ recipe, trajectory }: TrajectoryFigure): DrawnFigure {
  const { center, spread, language } = recipe;
  if (!spreadsFor(center).includes(spread)) {
    throw new ExplainedError('figure.spread-without-center', {
      spread: spreadName(spread, language),
      center: centerName(center, language),
      choices: spreadsFor(center).join(', '),
    });
  }
  const shown = onlyArms(trajectory, recipe.arms);
  const order = trajectory.arms.map((arm) => arm.name);
  return {
    recipe,
    scene: layOutFigure(shown, recipe, order),
    legend: figureLegend(shown, recipe),
    methods: figureMethods(shown, recipe),
    name: recipe.analyte,
    styles: shown.arms.map((arm) => armStyle(arm, order.indexOf(arm.name))),
  };
}

/** The trajectory of some arms, in the order of the protocol; null for all. Throws ExplainedError `figure.unknown-arm`. */
export function onlyArms(trajectory: Trajectory, names: readonly string[] | null): Trajectory {
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
