import { type ComparedSeries, comparedSeries } from '../statistics/comparison/compared-series.ts';
import type { ComparisonQuestion } from '../statistics/comparison/question.ts';
import { type ComparisonProgress, type ComparisonRun, runComparison } from '../statistics/comparison/run-comparison.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import type { StudyFile } from '../store/study-file.ts';
import type { Outcome } from '../study/protocol.ts';
import { trajectoryOfSeries } from './trajectory-of-series.ts';

/** All that a comparison is computed from, as plain data that can go to another thread. */
export interface ComparisonInput {
  readonly question: ComparisonQuestion;
  /** A series each in the order asked. */
  readonly series: readonly ComparedSeries[];
  /** The values behind a change from baseline, where a model takes each subject's baseline; none otherwise. */
  readonly unchanged: readonly ComparedSeries[];
  readonly outcomes: readonly Outcome[];
}

/** Reads what a comparison is computed from out of the study as it is now. Throws `store.no-series`. */
export function comparisonInput(study: StudyFile, question: ComparisonQuestion): ComparisonInput {
  const { seriesIds, change, filter, baselineCovariate } = question;
  const read = (as: ComparisonQuestion['change']) =>
    seriesIds.map((id) => comparedSeries(trajectoryOfSeries(study, id, as, filter)));
  const unchanged = baselineCovariate && change !== 'none' ? read('none') : [];
  return { question, series: read(change), unchanged, outcomes: readStoredProtocol(study).outcomes };
}

/** Computes a comparison. Throws what `runComparison` throws. */
export function comparisonOfInput(
  { question, series, unchanged, outcomes }: ComparisonInput,
  onProgress?: (progress: ComparisonProgress) => void,
): ComparisonRun {
  const { seriesIds, change } = question;
  const seriesOf = (id: number, as: ComparisonQuestion['change']): ComparedSeries => {
    const found = (as === change ? series : unchanged)[seriesIds.indexOf(id)];
    if (found === undefined) throw new Error(`series ${id} was not read`);
    return found;
  };
  return runComparison(question, seriesOf, outcomes, onProgress);
}

/** Compares arms in the study as it is now. Throws `store.no-series`, and what `runComparison` throws. */
export function comparisonOfStudy(
  study: StudyFile,
  question: ComparisonQuestion,
  onProgress?: (progress: ComparisonProgress) => void,
): ComparisonRun {
  return comparisonOfInput(comparisonInput(study, question), onProgress);
}
