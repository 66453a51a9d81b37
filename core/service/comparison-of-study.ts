import type { Comparison } from '../statistics/comparison/comparison.ts';
import type { ComparisonQuestion } from '../statistics/comparison/question.ts';
import { comparisonOutcome, runComparison } from '../statistics/comparison/run-comparison.ts';
import type { ComparisonOutcome } from '../statistics/comparison/stored-comparison.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import type { StudyFile } from '../store/study-file.ts';
import { trajectoryOfSeries } from './trajectory-of-series.ts';

/** Compares arms in the study as it is now. Throws `store.no-series`, and what `runComparison` throws. */
export function comparisonsOfStudy(study: StudyFile, question: ComparisonQuestion): Comparison[] {
  return runComparison(question, (id, change) => trajectoryOfSeries(study, id, change));
}

/** What a question finds in the study as it is now, as a stored comparison keeps it. Throws what `comparisonsOfStudy` throws. */
export function outcomeOfStudy(study: StudyFile, question: ComparisonQuestion): ComparisonOutcome {
  const { outcomes } = readStoredProtocol(study);
  return comparisonOutcome(question, (id, change) => trajectoryOfSeries(study, id, change), outcomes);
}
