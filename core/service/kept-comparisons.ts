import type { ComparisonQuestion } from '../statistics/comparison/question.ts';
import type { StoredComparison } from '../statistics/comparison/stored-comparison.ts';
import {
  addComparison,
  type ComparisonEntry,
  type FoundComparison,
  listComparisonEntries,
  renewComparisonEntry,
  setComparisonRemoved,
} from '../store/comparisons/comparison-entries.ts';
import { fingerprintOf } from '../store/fingerprint.ts';
import { keeperOf, type StudyFile, writable } from '../store/study-file.ts';
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

function found(study: StudyFile, question: ComparisonQuestion, name: string): FoundComparison {
  const { outcome } = comparisonOfStudy(study, question);
  return { name, outcome, compared: comparedValues(study)(question), fingerprint: fingerprintOf(study) };
}

/** Runs a comparison and keeps it, with what it found; one that is run on a freeze is kept by the study itself. Throws what `comparisonOfStudy` throws. */
export function storeComparison(
  study: StudyFile,
  question: ComparisonQuestion,
  name: string,
  by: string,
): StoredComparison {
  return storedComparison(study, addComparison(writable(keeperOf(study)), found(study, question, name), by));
}

/** Runs a kept comparison on the values as they are now. Throws `comparisons.gone`, and what `comparisonOfStudy` throws. */
export function renewComparison(study: StudyFile, id: number, by: string): StoredComparison {
  const { name, question } = storedComparison(study, id);
  renewComparisonEntry(writable(keeperOf(study)), id, found(study, question, name), by);
  return storedComparison(study, id);
}

/** Takes a comparison away, or brings one back that was; gives those that are kept. Throws `comparisons.gone`. */
export function removeComparison(study: StudyFile, id: number, removed: boolean, by: string): StoredComparison[] {
  setComparisonRemoved(writable(keeperOf(study)), id, removed, by);
  return listComparisons(study);
}
