import type { Outcome } from '../../study/protocol.ts';
import { registeredWeeks } from '../../study/registered-weeks.ts';
import { ExplainedError } from '../../words/explained-error.ts';
import { adjustModels } from '../models/adjust-models.ts';
import type { CovarianceKind } from '../models/covariance-structure.ts';
import { fitModel } from '../models/fit-model.ts';
import type { ModelFit } from '../models/model-fit.ts';
import { baselinesOf } from '../models/model-values.ts';
import type { Change } from '../summary.ts';
import type { Trajectory } from '../trajectory.ts';
import { adjustTogether, compareArms } from './compare-arms.ts';
import { type ComparedWeek, comparedWeeks, modelledWeeks } from './compared-week.ts';
import type { Comparison, Family } from './comparison.ts';
import type { ComparisonQuestion } from './question.ts';
import type { ComparisonOutcome } from './stored-comparison.ts';
import type { ComparisonTest } from './test-result.ts';

/** Gives the trajectory of a series of the study that is asked about. */
export type TrajectorySource = (seriesId: number, change: Change) => Trajectory;

/** What a comparison found, and all that its method has to say: comparisons of a test, or fits of a model, a series each in the order asked. */
export interface ComparisonRun {
  readonly outcome: ComparisonOutcome;
  readonly comparisons: readonly Comparison[];
  readonly models: readonly ModelFit[];
}

/**
 * Compares the arms of each series that a question names; of several, all p-values are adjusted as one family. `outcomes` are the protocol's:
 * they say which weeks are registered; a change from baseline never is, for the registry lists values.
 * Throws `comparisons.one-arm` where a series has values in one arm only, and what `trajectoryOf` throws.
 */
export function runComparison(
  question: ComparisonQuestion,
  trajectoryOf: TrajectorySource,
  outcomes: readonly Outcome[],
): ComparisonRun {
  const { method } = question;
  const isRegistered = (analyte: string) => {
    const registered = question.change === 'none' ? registeredWeeks(outcomes, analyte) : [];
    return (week: number) => registered.includes(week);
  };
  if (method === 'random-intercept' || method === 'unstructured') {
    const models = runModels(question, method, trajectoryOf);
    const weeks = models.flatMap((fit) => modelledWeeks(fit, isRegistered(fit.series.analyte)));
    const tests = models.flatMap(({ contrasts }) => contrasts).filter(({ p }) => p !== null).length;
    const family = { of: models.length > 1 ? 'panel' : 'weeks', analytes: models.length, tests, pairs: null } as const;
    return { outcome: { ...outcomeOf(question, models, family, weeks), method }, comparisons: [], models };
  }
  const comparisons = runTests(question, method, trajectoryOf);
  const weeks = comparisons.flatMap((one) => comparedWeeks(one, isRegistered(one.series.analyte)));
  const [first] = comparisons;
  const family = first?.family ?? { of: 'weeks', analytes: 0, tests: 0, pairs: null };
  const outcome = { ...outcomeOf(question, comparisons, family, weeks), method: first?.test ?? method };
  return { outcome, comparisons, models: [] };
}

function outcomeOf(
  question: ComparisonQuestion,
  results: readonly { readonly arms: readonly string[] }[],
  family: Family,
  weeks: readonly ComparedWeek[],
): Omit<ComparisonOutcome, 'method'> {
  return { question, arms: [...new Set(results.flatMap(({ arms }) => arms))], family, weeks };
}

function chosen({ arms, weeks }: ComparisonQuestion) {
  return { ...(arms === null ? {} : { arms }), ...(weeks === null ? {} : { weeks }) };
}

function runTests(question: ComparisonQuestion, test: ComparisonTest, trajectoryOf: TrajectorySource): Comparison[] {
  const { adjust, change } = question;
  const compared = question.seriesIds.map((id) =>
    compareArms(trajectoryOf(id, change), { ...chosen(question), test, adjust }),
  );
  demandTwoArms(compared);
  return compared.length > 1 ? adjustTogether(compared, adjust) : compared;
}

function runModels(
  question: ComparisonQuestion,
  covariance: CovarianceKind,
  trajectoryOf: TrajectorySource,
): ModelFit[] {
  const { adjust, change, baselineCovariate } = question;
  const fits = question.seriesIds.map((id) => {
    const baselines = baselineCovariate ? { baselines: baselinesOf(trajectoryOf(id, 'none')) } : {};
    return fitModel(trajectoryOf(id, change), { ...chosen(question), covariance, adjust, ...baselines });
  });
  demandTwoArms(fits);
  if (fits.length === 1) return fits;
  // Residuals are for looking at one model; of a whole panel they would only travel.
  return adjustModels(fits, adjust).map((fit) => ({ ...fit, residuals: [] }));
}

function demandTwoArms(results: readonly Pick<Comparison, 'arms' | 'series'>[]): void {
  for (const { arms, series } of results) {
    if (arms.length < 2) throw new ExplainedError('comparisons.one-arm', { analyte: series.analyte });
  }
}
