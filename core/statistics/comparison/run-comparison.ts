import type { Outcome } from '../../study/protocol.ts';
import { registeredWeeks } from '../../study/registered-weeks.ts';
import { ExplainedError } from '../../words/explained-error.ts';
import type { Change } from '../summary.ts';
import type { Trajectory } from '../trajectory.ts';
import { adjustTogether, type ComparisonOptions, compareArms } from './compare-arms.ts';
import { comparedWeeks } from './compared-week.ts';
import type { Comparison } from './comparison.ts';
import type { ComparisonQuestion } from './question.ts';
import type { ComparisonOutcome } from './stored-comparison.ts';

/** Gives the trajectory of a series of the study that is asked about. */
export type TrajectorySource = (seriesId: number, change: Change) => Trajectory;

/**
 * Compares the arms of each series that a question names; of several, all p-values are adjusted as one family.
 * Throws `comparisons.one-arm` where a series has values in one arm only, and what `trajectoryOf` throws.
 */
export function runComparison(question: ComparisonQuestion, trajectoryOf: TrajectorySource): Comparison[] {
  const { arms, weeks, method, adjust, change } = question;
  const options: ComparisonOptions = {
    ...(arms === null ? {} : { arms }),
    ...(weeks === null ? {} : { weeks }),
    test: method,
    adjust,
  };
  const compared = question.seriesIds.map((id) => compareArms(trajectoryOf(id, change), options));
  for (const { arms: found, series } of compared) {
    if (found.length < 2) throw new ExplainedError('comparisons.one-arm', { analyte: series.analyte });
  }
  return compared.length > 1 ? adjustTogether(compared, adjust) : compared;
}

/**
 * What a question finds, as a stored comparison keeps it; `outcomes` are the protocol's. A change from baseline is exploratory: the registry lists
 * values. Throws what `runComparison` throws.
 */
export function comparisonOutcome(
  question: ComparisonQuestion,
  trajectoryOf: TrajectorySource,
  outcomes: readonly Outcome[],
): ComparisonOutcome {
  const comparisons = runComparison(question, trajectoryOf);
  const [first] = comparisons;
  if (first === undefined) throw new Error('a comparison of no series');
  const weeks = comparisons.flatMap((comparison) => {
    const registered = question.change === 'none' ? registeredWeeks(outcomes, comparison.series.analyte) : [];
    return comparedWeeks(comparison, (week) => registered.includes(week));
  });
  const arms = [...new Set(comparisons.flatMap((comparison) => comparison.arms))];
  return { question, arms, method: first.test, family: first.family, weeks };
}
