import { scoreOfSeries } from '../scores/derived-series.ts';
import { summariseTrajectory } from '../statistics/summarise-trajectory.ts';
import type { Change } from '../statistics/summary.ts';
import type { Trajectory } from '../statistics/trajectory.ts';
import { seriesById, seriesPoints } from '../store/series.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import type { StudyFile } from '../store/study-file.ts';
import { derivedSeriesOf } from './scores-of-study.ts';

/** The trajectory of one series of a study, of readings or of a derived score, by the study's own policy for limits of detection. Throws `store.no-series`. */
export function trajectoryOfSeries(study: StudyFile, seriesId: number, change: Change): Trajectory {
  const { arms, visits, outcomes, detectionPolicy } = readStoredProtocol(study);
  const score = scoreOfSeries(seriesId);
  const { series, points } =
    score === null
      ? { series: seriesById(study, seriesId), points: seriesPoints(study, seriesId) }
      : derivedSeriesOf(study, score);
  return summariseTrajectory({
    series,
    points,
    arms,
    visits,
    outcomes,
    change,
    detectionPolicy,
  });
}
