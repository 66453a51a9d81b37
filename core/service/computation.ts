import type { Outcome } from '../api.ts';
import type { AnalysisFile } from '../export/analysis-r/analysis-script.ts';
import type { ComparisonProgress, ComparisonRun } from '../statistics/comparison/run-comparison.ts';

/** What is computed away from the study, and what each gives. */
export interface Computed {
  readonly comparison: ComparisonRun;
  readonly script: readonly AnalysisFile[];
}
export type Computation = keyof Computed;

/** What travels to the computing thread: the input as the document thread wrote it. */
export interface ComputeRequest {
  readonly computation: Computation;
  readonly input: Uint8Array;
}

/** What comes back: how far it is, any number of times, and then the answer. */
export type ComputeAnswer =
  | { readonly kind: 'progress'; readonly progress: ComparisonProgress }
  | { readonly kind: 'answer'; readonly outcome: Outcome<unknown> };
