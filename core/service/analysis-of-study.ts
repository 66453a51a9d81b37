import { type AnalysisFile, type AnalysisInput, analysisScript } from '../export/analysis-r/analysis-script.ts';
import type { ComparisonProgress } from '../statistics/comparison/run-comparison.ts';
import { fingerprintOf } from '../store/fingerprint.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import type { StudyFile } from '../store/study-file.ts';
import { listSubjects } from '../store/subjects.ts';
import { eventKinds } from '../study/subject-event.ts';
import { type ComparisonInput, comparisonInput, comparisonOfInput } from './comparison-of-study.ts';
import { incidenceOfStudy } from './incidence-of-study.ts';
import { listComparisons } from './kept-comparisons.ts';
import { survivalOfStudy } from './survival-of-study.ts';
import { trajectoryOfSeries } from './trajectory-of-series.ts';

/** What a script is written from, its comparisons not yet computed: plain data that can go to another thread. */
export interface UncomputedAnalysis extends Omit<AnalysisInput, 'comparisons'> {
  readonly comparisons: readonly (Omit<AnalysisInput['comparisons'][number], 'outcome'> & {
    readonly input: ComparisonInput;
  })[];
}

/**
 * The analysis of a study as an R script: every comparison that it keeps, run on the values as they are now, survival (death is the event) and the
 * incidence of events. Throws what reading and comparing throw.
 */
export function analysisOfStudy(
  study: StudyFile,
  data: 'inside' | 'apart',
  onProgress?: (progress: ComparisonProgress) => void,
): AnalysisFile[] {
  return computeAnalysis(uncomputedAnalysis(study), data, onProgress);
}

/** Reads what the script is written from. Throws what reading throws. */
export function uncomputedAnalysis(study: StudyFile): UncomputedAnalysis {
  const arms = readStoredProtocol(study).arms.map(({ name }) => name);
  return {
    fingerprint: fingerprintOf(study),
    freeze: study.frozen?.name ?? null,
    arms,
    comparisons: listComparisons(study).map(({ name, question }) => ({
      name,
      input: comparisonInput(study, question),
      trajectories: question.seriesIds.map((id) => trajectoryOfSeries(study, id, 'none', question.filter)),
    })),
    survival: survivalFor(study, arms),
    subjects: listSubjects(study).map(({ subject, arm }) => ({ subject, arm })),
    incidences: eventKinds.map((kind) => {
      const { incidence, events } = incidenceOfStudy(study, { kind, grades: null, related: null });
      return { incidence, events };
    }),
  };
}

/** Computes the comparisons of a script and writes it. Throws what comparing throws. */
export function computeAnalysis(
  { comparisons, ...analysis }: UncomputedAnalysis,
  data: 'inside' | 'apart',
  onProgress?: (progress: ComparisonProgress) => void,
): AnalysisFile[] {
  const computed = comparisons.map(({ input, ...one }) => ({
    ...one,
    outcome: comparisonOfInput(input, onProgress).outcome,
  }));
  return analysisScript({ ...analysis, comparisons: computed }, data);
}

function survivalFor(study: StudyFile, arms: readonly string[]): AnalysisInput['survival'] {
  const { summary, horizon, followUps } = survivalOfStudy(study, { events: ['death'], horizon: null });
  if (summary.arms.length === 0) return null;
  const times = followUps.flatMap(({ arm, day, state }) =>
    arms.includes(arm) ? [{ arm, week: day / 7, event: state === 'death' }] : [],
  );
  return { summary, horizon, times };
}
