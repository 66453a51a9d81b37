import { asksForEligibility, withEligibility } from '../eligibility/eligibility-filter.ts';
import type { StudyFile } from '../store/study-file.ts';
import { listSubjects } from '../store/subjects.ts';
import type { SubjectEntry } from '../study/overview.ts';
import { letsEveryoneThrough, meetsFilter, type SubjectFilter } from '../study/subject-filter.ts';
import { eligibilityOfStudy } from './eligibility-of-study.ts';

/** The subjects of a study, with their eligibility where the filter asks for that. */
function subjectsToFilter(study: StudyFile, filter: SubjectFilter): readonly SubjectEntry[] {
  const subjects = listSubjects(study);
  if (!asksForEligibility(filter)) return subjects;
  const { subjects: judged } = eligibilityOfStudy(study);
  return withEligibility(subjects, new Map(judged.map(({ subject, overall }) => [subject, overall])));
}

/**
 * The subjects of a study that a filter lets through: the one answer for series, survival and events. Null where it lets everyone through, also
 * those whom a file names nowhere but beside a value. Throws what reading the study throws.
 */
export function keptSubjects(study: StudyFile, filter: SubjectFilter): ReadonlySet<string> | null {
  if (letsEveryoneThrough(filter)) return null;
  const subjects = subjectsToFilter(study, filter).filter((subject) => meetsFilter(filter, subject));
  return new Set(subjects.map(({ subject }) => subject));
}
