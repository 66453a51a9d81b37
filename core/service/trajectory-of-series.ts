import { scoreOfSeries } from '../scores/derived-series.ts';
import { summariseTrajectory } from '../statistics/summarise-trajectory.ts';
import type { Change } from '../statistics/summary.ts';
import type { Trajectory } from '../statistics/trajectory.ts';
import { seriesById, seriesPoints } from '../store/series.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import type { StudyFile } from '../store/study-file.ts';
import { everySubject, type SubjectFilter } from '../study/subject-filter.ts';
import { keptSubjects } from './kept-subjects.ts';
import { derivedSeriesOf } from './scores-of-study.ts';

/**
 * The trajectory of one series of a study, of readings or of a derived score, by the study's own policy for limits of detection, of the subjects that a filter lets through.
 * Throws `store.no-series`.
 */
export function trajectoryOfSeries(
  study: StudyFile,
  seriesId: number,
  change: Change,
  filter: SubjectFilter = everySubject,
): Trajectory {
  const { arms, visits, outcomes, detectionPolicy } = readStoredProtocol(study);
  const score = scoreOfSeries(seriesId);
  const { series, points: all } =
    score === null
      ? { series: seriesById(study, seriesId), points: seriesPoints(study, seriesId) }
      : derivedSeriesOf(study, score);
  const question = { series, arms, visits, outcomes, change, detectionPolicy };
  const kept = keptSubjects(study, filter);
  if (kept === null) return summariseTrajectory({ ...question, points: all });
  const points = all.filter(({ subject }) => kept.has(subject));
  const counted = (some: typeof all) => new Set(some.map(({ subject }) => subject)).size;
  return {
    ...summariseTrajectory({ ...question, points }),
    filtered: { kept: counted(points), of: counted(all) },
  };
}
