import type { ComparisonQuestion } from '../statistics/comparison/question.ts';
import { type ComparisonRun, runComparison } from '../statistics/comparison/run-comparison.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import type { StudyFile } from '../store/study-file.ts';
import { trajectoryOfSeries } from './trajectory-of-series.ts';

/** Compares arms in the study as it is now. Throws `store.no-series`, and what `runComparison` throws. */
export function comparisonOfStudy(study: StudyFile, question: ComparisonQuestion): ComparisonRun {
  const { outcomes } = readStoredProtocol(study);
  return runComparison(question, (id, change) => trajectoryOfSeries(study, id, change, question.filter), outcomes);
}
