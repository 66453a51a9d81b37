import type { Baseline } from '../eligibility/baseline.ts';
import { checkEligibility, criteriaOf, type SubjectEligibility } from '../eligibility/check-eligibility.ts';
import type { Criterion } from '../eligibility/verdict.ts';
import type { StudyFile } from '../store/study-file.ts';
import { scoredStudy } from './scores-of-study.ts';

/** The criteria of a study and every subject against them. Throws what reading the study throws. */
export function eligibilityOfStudy(study: StudyFile): {
  readonly criteria: readonly Criterion<Baseline>[];
  readonly subjects: readonly SubjectEligibility[];
} {
  const material = scoredStudy(study);
  const criteria = criteriaOf(material.protocol);
  return { criteria, subjects: checkEligibility(material, material.scores, criteria) };
}
