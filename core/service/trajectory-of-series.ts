import { asksForEligibility, withEligibility } from '../eligibility/eligibility-filter.ts';
import { scoreOfSeries } from '../scores/derived-series.ts';
import { summariseTrajectory } from '../statistics/summarise-trajectory.ts';
import type { Change } from '../statistics/summary.ts';
import type { Trajectory } from '../statistics/trajectory.ts';
import { seriesById, seriesPoints } from '../store/series.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import type { StudyFile } from '../store/study-file.ts';
import { listSubjects } from '../store/subjects.ts';
import type { SubjectEntry } from '../study/overview.ts';
import { everySubject, letsEveryoneThrough, meetsFilter, type SubjectFilter } from '../study/subject-filter.ts';
import { eligibilityOfStudy } from './eligibility-of-study.ts';
import { derivedSeriesOf } from './scores-of-study.ts';

/** The subjects as a filter looks at them: with their eligibility where it asks for that. */
function subjectsToFilter(study: StudyFile, filter: SubjectFilter): readonly SubjectEntry[] {
  const subjects = listSubjects(study);
  if (!asksForEligibility(filter)) return subjects;
  const { subjects: judged } = eligibilityOfStudy(study);
  return withEligibility(subjects, new Map(judged.map(({ subject, overall }) => [subject, overall])));
}

/** The subjects that a filter lets through; null where that is everyone. */
export function subjectsLetThrough(study: StudyFile, filter: SubjectFilter): ReadonlySet<string> | null {
  if (letsEveryoneThrough(filter)) return null;
  return new Set(
    subjectsToFilter(study, filter).flatMap((subject) => (meetsFilter(filter, subject) ? [subject.subject] : [])),
  );
}

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
  if (letsEveryoneThrough(filter)) return summariseTrajectory({ ...question, points: all });
  const kept = subjectsLetThrough(study, filter);
  const points = all.filter(({ subject }) => kept === null || kept.has(subject));
  const counted = (some: typeof all) => new Set(some.map(({ subject }) => subject)).size;
  return {
    ...summariseTrajectory({ ...question, points }),
    filtered: { kept: counted(points), of: counted(all) },
  };
}
