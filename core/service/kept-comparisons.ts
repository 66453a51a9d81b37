import type { ComparisonQuestion } from '../statistics/comparison/question.ts';
import type { StoredComparison } from '../statistics/comparison/stored-comparison.ts';
import {
  addComparison,
  type ComparedState,
  type FoundComparison,
  listComparisonEntries,
  renewComparisonEntry,
} from '../store/comparisons/comparison-entries.ts';
import { fingerprintOf } from '../store/fingerprint.ts';
import { keeperOf, type StudyFile, writable } from '../store/study-file.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { comparedValues } from './compared-values.ts';

/** The comparisons that the study keeps, in a person's order, each held against the values that are looked at: those of now, or of a freeze. */
export function listComparisons(study: StudyFile): StoredComparison[] {
  const entries = listComparisonEntries(study);
  if (entries.length === 0) return [];
  const compared = comparedValues(study);
  return entries.map(({ compared: before, ...kept }) => ({ ...kept, stale: compared(kept.question) !== before }));
}

/** One comparison that the study keeps. Throws `comparisons.gone`. */
export function storedComparison(study: StudyFile, id: number): StoredComparison {
  const found = listComparisons(study).find((one) => one.id === id);
  if (found === undefined) throw new ExplainedError('comparisons.gone');
  return found;
}

/** What a comparison of the values that are looked at rests on. */
export function comparedState(study: StudyFile, question: ComparisonQuestion): ComparedState {
  return { compared: comparedValues(study)(question), fingerprint: fingerprintOf(study) };
}

/** Keeps what a comparison found; what was run on a freeze is kept by the study itself. */
export function keepComparison(study: StudyFile, found: FoundComparison, by: string): StoredComparison {
  return storedComparison(study, addComparison(writable(keeperOf(study)), found, by));
}

/** Puts what a kept comparison finds now in the place of what it found before. Throws `comparisons.gone`. */
export function renewComparison(
  study: StudyFile,
  id: number,
  found: Omit<FoundComparison, 'name' | 'note'>,
  by: string,
): StoredComparison {
  renewComparisonEntry(writable(keeperOf(study)), id, found, by);
  return storedComparison(study, id);
}
