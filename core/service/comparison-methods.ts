import { serialize } from 'node:v8';
import type { SavableFile } from '../api.ts';
import type { AnalysisFile } from '../export/analysis-r/analysis-script.ts';
import type { ComparisonQuestion } from '../statistics/comparison/question.ts';
import type { StoredComparison } from '../statistics/comparison/stored-comparison.ts';
import {
  type ComparedState,
  editComparisonEntry,
  type FoundComparison,
  moveComparisonEntry,
  setComparisonRemoved,
} from '../store/comparisons/comparison-entries.ts';
import { keeperOf, type StudyFile, writable } from '../store/study-file.ts';
import { uncomputedAnalysis } from './analysis-of-study.ts';
import { comparisonInput } from './comparison-of-study.ts';
import { exportName, rScriptType } from './export-of-study.ts';
import {
  comparedState,
  keepComparison,
  listComparisons,
  renewComparison,
  storedComparison,
} from './kept-comparisons.ts';

/** What a comparison is computed from, as bytes for the computing thread, with what it will rest on where that is to be kept. */
export interface ComparisonOrder {
  readonly input: Uint8Array;
  readonly state: ComparedState | null;
}

/** Comparisons as the document thread takes part in them: it reads and keeps; what takes time is computed elsewhere. */
export interface ComparisonMethods {
  comparisonOrder(input: { question: ComparisonQuestion; keeping: boolean }): ComparisonOrder;
  analysisOrder(input: object): Uint8Array;
  analysisFile(input: { files: readonly AnalysisFile[] }): SavableFile;
  comparisons(input: object): readonly StoredComparison[];
  comparison(input: { id: number }): StoredComparison;
  keepComparison(input: { found: FoundComparison; by: string }): StoredComparison;
  renewComparison(input: { id: number; found: Omit<FoundComparison, 'name' | 'note'>; by: string }): StoredComparison;
  editComparison(input: { id: number; name: string; note: string; by: string }): readonly StoredComparison[];
  moveComparison(input: { id: number; before: number | null; by: string }): readonly StoredComparison[];
  removeComparison(input: { id: number; removed: boolean; by: string }): readonly StoredComparison[];
}

/** These methods on whatever study is open when they are called. While a freeze is looked at, the study itself keeps what is found on it. */
export function comparisonMethods(study: () => StudyFile): ComparisonMethods {
  const keeper = () => writable(keeperOf(study()));
  return {
    comparisonOrder: ({ question, keeping }) => ({
      input: serialize(comparisonInput(study(), question)),
      state: keeping ? comparedState(study(), question) : null,
    }),
    analysisOrder: () => serialize(uncomputedAnalysis(study())),
    analysisFile: ({ files }) => ({
      fileName: `${exportName(study())} analysis.R`,
      mediaType: rScriptType,
      bytes: new TextEncoder().encode(files[0]?.text ?? ''),
    }),
    comparisons: () => listComparisons(study()),
    comparison: ({ id }) => storedComparison(study(), id),
    keepComparison: ({ found, by }) => keepComparison(study(), found, by),
    renewComparison: ({ id, found, by }) => renewComparison(study(), id, found, by),
    editComparison: ({ id, name, note, by }) => {
      editComparisonEntry(keeper(), id, { name, note }, by);
      return listComparisons(study());
    },
    moveComparison: ({ id, before, by }) => {
      moveComparisonEntry(keeper(), id, before, by);
      return listComparisons(study());
    },
    removeComparison: ({ id, removed, by }) => {
      setComparisonRemoved(keeper(), id, removed, by);
      return listComparisons(study());
    },
  };
}
