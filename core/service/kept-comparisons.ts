import type { ComparisonQuestion } from '../statistics/comparison/question.ts';
import type { StoredComparison } from '../statistics/comparison/stored-comparison.ts';
import {
  addComparison,
  type ComparisonEntry,
  listComparisonEntries,
  renewComparisonEntry,
  setComparisonRemoved,
} from '../store/comparisons/comparison-entries.ts';
import type { StudyFile, WritableStudy } from '../store/study-file.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { comparedValues } from './compared-values.ts';
import { comparisonOfStudy } from './comparison-of-study.ts';

/** The comparisons that the study keeps, the first one first, each held against the values as they are now. */
export function listComparisons(study: StudyFile): StoredComparison[] {
  const entries = listComparisonEntries(study);
  if (entries.length === 0) return [];
  const compared = comparedValues(study);
  return entries.map(({ compared: before, ...kept }: ComparisonEntry) => ({
    ...kept,
    stale: compared(kept.question) !== before,
  }));
}

/** One comparison that the study keeps. Throws `comparisons.gone`. */
export function storedComparison(study: StudyFile, id: number): StoredComparison {
  const found = listComparisons(study).find((one) => one.id === id);
  if (found === undefined) throw new ExplainedError('comparisons.gone');
  return found;
}

/** Runs a comparison and keeps it, with what it found. Throws what `comparisonOfStudy` throws. */
export function storeComparison(
  study: WritableStudy,
  question: ComparisonQuestion,
  name: string,
  by: string,
): StoredComparison {
  const { outcome } = comparisonOfStudy(study, question);
  return storedComparison(
    study,
    addComparison(study, { name, outcome, compared: comparedValues(study)(question) }, by),
  );
}

/** Runs a kept comparison on the values as they are now. Throws `comparisons.gone`, and what `comparisonOfStudy` throws. */
export function renewComparison(study: WritableStudy, id: number, by: string): StoredComparison {
  const { name, question } = storedComparison(study, id);
  const { outcome } = comparisonOfStudy(study, question);
  renewComparisonEntry(study, id, { name, outcome, compared: comparedValues(study)(question) }, by);
  return storedComparison(study, id);
}

/** Takes a comparison away, or brings one back that was; gives those that are kept. Throws `comparisons.gone`. */
export function removeComparison(study: WritableStudy, id: number, removed: boolean, by: string): StoredComparison[] {
  setComparisonRemoved(study, id, removed, by);
  return listComparisons(study);
}
