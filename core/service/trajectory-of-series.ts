import { summariseTrajectory } from '../statistics/summarise-trajectory.ts';
import type { Change } from '../statistics/summary.ts';
import type { Trajectory } from '../statistics/trajectory.ts';
import { seriesById, seriesPoints } from '../store/series.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import type { StudyFile } from '../store/study-file.ts';

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
