import { type Adjustment, adjustP } from '../comparison/adjust-p.ts';
import type { ComparedSeries } from '../comparison/compared-series.ts';
import { pairsOf } from '../comparison/pairwise-tests.ts';
import { tBothTails, tCritical } from '../distributions/student-t.ts';
import type { Reason } from '../reason.ts';
import { covarianceStructure } from './covariance-structure.ts';
import { type CovarianceFit, fitCovariance } from './fit-covariance.ts';
import { type ModelCells, modelCells } from './model-cells.ts';
import type { FixedTerm, ModelContrast, ModelFit, ModelVariance } from './model-fit.ts';
import { modelResiduals } from './model-residuals.ts';
import { type ModelChoice, type ModelValues, modelValues } from './model-values.ts';
import { patternGroups } from './pattern-groups.ts';
import { combinationOf } from './satterthwaite.ts';
import { treatmentTerms } from './treatment-terms.ts';
import { whyUnfittable } from './why-unfittable.ts';

export interface ModelOptions extends ModelChoice {
  /** How the p-values of the contrasts are adjusted; Holm's. */
  readonly adjust?: Adjustment;
  /** Told before every step of the search, counted from 1 over all starts. */
  readonly onStep?: (step: number) => void;
}

/**
 * Fits `value ~ arm * week`, weeks as a factor, by restricted maximum likelihood, with Satterthwaite's degrees of freedom and the contrasts of every
 * two arms at every week. Every subject with any value counts (values are taken to be missing at random).
 * Random intercept: R's `lmerTest::lmer(value ~ arm * week + (1 | subject))`. Unstructured: `mmrm::mmrm(value ~ arm * week + us(week | subject))`,
 * the same likelihood as `nlme::gls(value ~ arm * week, correlation = corSymm(form = ~ place | subject), weights = varIdent(form = ~ 1 | week))`.
 * With baselines the term `baseline` is added. A fit that did not converge has no estimates and no p-values, and says why.
 */
export function fitModel(trajectory: ComparedSeries, options: ModelOptions): ModelFit {
  const values = modelValues(trajectory, options);
  const hasCovariate = options.baselines !== undefined;
  const adjust = options.adjust ?? 'holm';
  const model = modelCells(values, hasCovariate);
  const reason = whyUnfittable(values, model, options.covariance);
  const structure = covarianceStructure(options.covariance, values.weeks.length);
  const fit =
    model === null || reason !== null ? null : fitCovariance(model, patternGroups(model), structure, options.onStep);
  const of = model === null || fit === null ? null : { model, fit };
  const contrasts = contrastsOf(values, of, reason ?? 'statistics.no-result-not-converged');
  const adjusted = adjustP(
    contrasts.map(({ p }) => p),
    adjust,
  );
  return {
    series: trajectory.series,
    change: trajectory.change,
    covariance: options.covariance,
    baselineCovariate: hasCovariate,
    adjust,
    arms: values.arms,
    weeks: values.weeks,
    subjects: values.subjects.length,
    observations: values.subjects.reduce((sum, one) => sum + one.values.filter((value) => value !== null).length, 0),
    dropped: values.dropped,
    withoutBaseline: values.withoutBaseline,
    ...likelihoodOf(values, of, reason),
    means: meansOf(values, of),
    contrasts: contrasts.map((contrast, i) => ({ ...contrast, pAdjusted: adjusted[i] ?? null })),
    residuals: of === null ? [] : modelResiduals(values, of.model, of.fit),
  };
}

/** A model with its fit. */
interface Fitted {
  readonly model: ModelCells;
  readonly fit: CovarianceFit;
}

interface Estimated {
  readonly estimate: number | null;
  readonly se: number | null;
  readonly df: number | null;
  readonly t: number | null;
  readonly p: number | null;
}

/** A combination of the cells' means and of the covariate's slope, in the unit of the values. */
function estimated({ model, fit }: Fitted, cells: ArrayLike<number>, slope: number): Estimated {
  const weights = new Float64Array(model.effects);
  let estimate = 0;
  for (const [i, cell] of model.cells.entries()) {
    weights[i] = cells[i] ?? 0;
    estimate += (cells[i] ?? 0) * cell.mean;
  }
  if (model.hasCovariate) weights[model.effects - 1] = slope / model.covariateScale;
  const { offset, variance, df } = combinationOf(fit, weights);
  estimate += model.scale * offset;
  const se = model.scale * Math.sqrt(variance);
  const t = estimate / se;
  return { estimate, se, df, t, p: tBothTails(t, df) };
}

function likelihoodOf(
  values: ModelValues,
  of: Fitted | null,
  reason: Reason | null,
): Pick<ModelFit, 'logLik' | 'converged' | 'reason' | 'atBoundary' | 'fixed' | 'variance'> {
  if (of === null) {
    const why = reason ?? 'statistics.no-result-not-converged';
    return { logLik: null, converged: false, reason: why, atBoundary: false, fixed: [], variance: null };
  }
  const { model, fit } = of;
  const coding = treatmentTerms(model, values.arms, values.weeks);
  const terms = coding.terms.map(({ term, weights }): FixedTerm => {
    // R's intercept is at a covariate of 0, ours at its mean.
    const slope = term === '(Intercept)' && model.hasCovariate ? -model.covariateMean : 0;
    return { term, ...estimated(of, weights, slope) };
  });
  const covariate = model.hasCovariate ? [{ term: 'baseline', ...estimated(of, [], 1) }] : [];
  const deviance =
    fit.likelihood.deviance +
    2 * (model.observations - model.effects) * Math.log(model.scale) +
    2 * coding.logDeterminant +
    (model.hasCovariate ? 2 * Math.log(model.covariateScale) : 0);
  return {
    logLik: -deviance / 2,
    converged: true,
    reason: null,
    atBoundary: fit.atBoundary,
    fixed: [...terms, ...covariate],
    variance: varianceOf(values, of),
  };
}

function varianceOf({ weeks }: ModelValues, { model, fit }: Fitted): ModelVariance {
  const square = model.scale ** 2;
  if (fit.parameters.length === 2 && fit.kind === 'random-intercept') {
    const [between = 0, within = 0] = fit.parameters;
    return { subject: square * between, residual: square * within };
  }
  const n = weeks.length;
  const row = (at: number) => weeks.map((_, column) => square * (fit.sigma[at * n + column] ?? 0));
  return { weeks, covariance: weeks.map((_, at) => row(at)) };
}

function meansOf(values: ModelValues, of: Fitted | null): ModelFit['means'] {
  return values.arms.flatMap((name, arm) =>
    values.weeks.flatMap((week, place) => {
      const n = values.subjects.filter((one) => one.arm === arm && (one.values[place] ?? null) !== null).length;
      if (n === 0) return [];
      const estimate = of === null ? null : estimated(of, indicator(of.model, [[arm, place, 1]]), 0).estimate;
      return [{ arm: name, week, n, estimate }];
    }),
  );
}

/** Weights of the cells that are named by arm and week. */
function indicator(model: ModelCells, named: readonly (readonly [number, number, number])[]): Float64Array {
  const weights = new Float64Array(model.cells.length);
  for (const [arm, week, weight] of named) weights[model.cellAt(arm, week)] = weight;
  return weights;
}

function contrastsOf(values: ModelValues, of: Fitted | null, reason: Reason): Omit<ModelContrast, 'pAdjusted'>[] {
  const none = { estimate: null, se: null, df: null, ci95: null, t: null, p: null };
  return values.weeks.flatMap((week, place) =>
    pairsOf(values.arms.length).map(([a, b]) => {
      const named = { week, a: values.arms[a] ?? '', b: values.arms[b] ?? '' };
      if (of === null) return { ...named, ...none, reason };
      if (of.model.cellAt(a, place) < 0 || of.model.cellAt(b, place) < 0) {
        return { ...named, ...none, reason: 'statistics.no-result-no-value-in-arm' };
      }
      const found = estimated(
        of,
        indicator(of.model, [
          [a, place, -1],
          [b, place, 1],
        ]),
        0,
      );
      const half = tCritical(found.df ?? 1) * (found.se ?? 0);
      const estimate = found.estimate ?? 0;
      return { ...named, ...found, ci95: [estimate - half, estimate + half], reason: null };
    }),
  );
}
