import { comparisonOfStudy } from '../../core/service/comparison-of-study.ts';
import {
  comparedState,
  keepComparison,
  renewComparison,
  storedComparison,
} from '../../core/service/kept-comparisons.ts';
import type { ComparisonQuestion } from '../../core/statistics/comparison/question.ts';
import type { StoredComparison } from '../../core/statistics/comparison/stored-comparison.ts';
import type { StudyFile } from '../../core/store/study-file.ts';

/** Runs a comparison of a study, or of a freeze that is looked at, and keeps it as Li. */
export function storeComparison(study: StudyFile, question: ComparisonQuestion, name: string): StoredComparison {
  const { outcome } = comparisonOfStudy(study, question);
  return keepComparison(study, { name, note: '', outcome, ...comparedState(study, question) }, 'Li');
}

/** Runs a kept comparison on the values as they are now. */
export function runAgain(study: StudyFile, id: number, by: string): StoredComparison {
  const { question } = storedComparison(study, id);
  const { outcome } = comparisonOfStudy(study, question);
  return renewComparison(study, id, { outcome, ...comparedState(study, question) }, by);
}
