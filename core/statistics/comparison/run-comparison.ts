import type { Outcome } from '../../study/protocol.ts';
import { registeredWeeks } from '../../study/registered-weeks.ts';
import { ExplainedError } from '../../words/explained-error.ts';
import { adjustModels } from '../models/adjust-models.ts';
import type { CovarianceKind } from '../models/covariance-structure.ts';
import { fitModel } from '../models/fit-model.ts';
import type { ModelFit } from '../models/model-fit.ts';
import { baselinesOf } from '../models/model-values.ts';
import type { Change } from '../summary.ts';
import { adjustTogether, compareArms } from './compare-arms.ts';
import type { ComparedSeries } from './compared-series.ts';
import { type ComparedWeek, comparedWeeks, modelledWeeks } from './compared-week.ts';
import type { Comparison, Family } from './comparison.ts';
import type { ComparisonQuestion } from './question.ts';
import type { ComparisonOutcome } from './stored-comparison.ts';
import type { ComparisonTest } from './test-result.ts';

/** Gives the values of a series of the study that is asked about. */
export type SeriesSource = (seriesId: number, change: Change) => ComparedSeries;

/** How far a comparison is: how many of its series are done, and at which step the model of the next one is (0 for a test). */
export interface ComparisonProgress {
  readonly analyte: string;
  readonly done: number;
  readonly total: number;
  readonly step: number;
}

type Telling = (progress: ComparisonProgress) => void;

/** What a comparison found, and all that its method has to say: comparisons of a test, or fits of a model, a series each in the order asked. */
export interface ComparisonRun {
  readonly outcome: ComparisonOutcome;
  readonly comparisons: readonly Comparison[];
  readonly models: readonly ModelFit[];
}

/**
 * Compares the arms of each series that a question names; of several, all p-values are adjusted as one family. `outcomes` are the protocol's:
 * they say which weeks are registered; a change from baseline never is, for the registry lists values.
 * `onProgress` is told before every series and every step of a model.
 * Throws `comparisons.one-arm` where a series has values in one arm only, and what `seriesOf` throws.
 */
export function runComparison(
  question: ComparisonQuestion,
  seriesOf: SeriesSource,
  outcomes: readonly Outcome[],
  onProgress: Telling = () => undefined,
): ComparisonRun {
  const { method } = question;
  const isRegistered = (analyte: string) => {
    const registered = question.change === 'none' ? registeredWeeks(outcomes, analyte) : [];
    return (week: number) => registered.includes(week);
  };
  if (method === 'random-intercept' || method === 'unstructured') {
    const models = runModels(question, method, seriesOf, onProgress);
    const weeks = models.flatMap((fit) => modelledWeeks(fit, isRegistered(fit.series.analyte)));
    const tests = models.flatMap(({ contrasts }) => contrasts).filter(({ p }) => p !== null).length;
    const family = { of: models.length > 1 ? 'panel' : 'weeks', analytes: models.length, tests, pairs: null } as const;
    return { outcome: { ...outcomeOf(question, models, family, weeks), method }, comparisons: [], models };
  }
  const comparisons = runTests(question, method, seriesOf, onProgress);
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

function runTests(
  question: ComparisonQuestion,
  test: ComparisonTest,
  seriesOf: SeriesSource,
  onProgress: Telling,
): Comparison[] {
  const { adjust, change, seriesIds } = question;
  const compared = seriesIds.map((id, done) => {
    const one = seriesOf(id, change);
    onProgress({ analyte: one.series.analyte, done, total: seriesIds.length, step: 0 });
    return compareArms(one, { ...chosen(question), test, adjust });
  });
  demandTwoArms(compared);
  return compared.length > 1 ? adjustTogether(compared, adjust) : compared;
}

function runModels(
  question: ComparisonQuestion,
  covariance: CovarianceKind,
  seriesOf: SeriesSource,
  onProgress: Telling,
): ModelFit[] {
  const { adjust, change, baselineCovariate, seriesIds } = question;
  const fits = seriesIds.map((id, done) => {
    const one = seriesOf(id, change);
    const onStep = (step: number) => onProgress({ analyte: one.series.analyte, done, total: seriesIds.length, step });
    const baselines = baselineCovariate ? { baselines: baselinesOf(seriesOf(id, 'none')) } : {};
    return fitModel(one, { ...chosen(question), covariance, adjust, ...baselines, onStep });
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
