import type { Recipe } from '../figure/recipe.ts';
import { summariseTrajectory } from '../statistics/summarise-trajectory.ts';
import type { Change } from '../statistics/summary.ts';
import type { Trajectory } from '../statistics/trajectory.ts';
import { listSeries, seriesById, seriesPoints } from '../store/series.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import type { StudyFile } from '../store/study-file.ts';
import { ExplainedError } from '../words/explained-error.ts';

/** The trajectory of one series of a study, by the study's own policy for limits of detection. Throws `store.no-series`. */
export function trajectoryOfSeries(study: StudyFile, seriesId: number, change: Change): Trajectory {
  const { arms, visits, outcomes, detectionPolicy } = readStoredProtocol(study);
  return summariseTrajectory({
    series: seriesById(study, seriesId),
    points: seriesPoints(study, seriesId),
    arms,
    visits,
    outcomes,
    change,
    detectionPolicy,
  });
}

/** The trajectory that a recipe is about. Throws `figure.no-such-series` where the study has no such series. */
export function trajectoryOfRecipe(study: StudyFile, recipe: Recipe): Trajectory {
  const series = listSeries(study).find(
    (one) =>
      one.analyte === recipe.analyte &&
      one.population === recipe.population &&
      one.metric === recipe.metric &&
      one.unit === recipe.unit,
  );
  if (series === undefined) throw new ExplainedError('service.no-such-series', { analyte: recipe.analyte });
  return trajectoryOfSeries(study, series.id, recipe.change);
}
