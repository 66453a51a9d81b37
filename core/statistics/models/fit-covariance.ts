import { type CovarianceKind, type CovarianceStructure, covarianceOf, parametersOf } from './covariance-structure.ts';
import { type LikelihoodCurvature, likelihoodCurvature } from './likelihood-curvature.ts';
import { cholesky } from './linear/cholesky.ts';
import { invertDefinite } from './linear/inverse.ts';
import { dot, timesVector } from './linear/product.ts';
import type { ModelCells } from './model-cells.ts';
import type { PatternGroup } from './pattern-groups.ts';
import { type RestrictedLikelihood, restrictedLikelihood } from './restricted-likelihood.ts';

/** The covariance at which the restricted likelihood is largest, and the likelihood there. */
export interface CovarianceFit {
  readonly kind: CovarianceKind;
  readonly parameters: Float64Array;
  readonly sigma: Float64Array;
  readonly likelihood: RestrictedLikelihood;
  readonly curvature: LikelihoodCurvature;
  /** Twice the inverse of the deviance's second derivatives: the covariance of the parameters. */
  readonly parameterCovariance: Float64Array;
  /** True where the variance between subjects was found to be 0, the least that it can be. */
  readonly atBoundary: boolean;
}

const mostSteps = 100;
/** How much the deviance may still be expected to fall where a fit counts as converged. */
const settled = 1e-8;

/**
 * Finds the covariance of the largest restricted likelihood from several starts: Newton's steps where the deviance curves upwards, Fisher's scoring
 * elsewhere, each shortened until the covariance is positive definite and the deviance falls. A fit counts only where the second derivatives are
 * positive definite and a further step promises nothing. Null where no start gets there. `onStep` is told before every step.
 */
export function fitCovariance(
  model: ModelCells,
  groups: readonly PatternGroup[],
  structure: CovarianceStructure,
  onStep: (step: number) => void = () => undefined,
): CovarianceFit | null {
  let steps = 0;
  const telling = () => onStep(++steps);
  const fits = starts(groups, structure).flatMap((start) => descend(model, groups, structure, start, telling) ?? []);
  const best = fits.reduce<CovarianceFit | null>(
    (least, fit) => (least === null || fit.likelihood.deviance < least.likelihood.deviance ? fit : least),
    null,
  );
  if (structure.kind === 'unstructured') return best;
  const [between = 0, within = 0] = best?.parameters ?? [];
  if (best !== null && between > 1e-9 * within) return best;
  // A variance cannot be less than 0: there the values of a subject are as independent as those of any two.
  const [, diagonal = []] = structure.parameters;
  const independent = { ...structure, parameters: [diagonal] };
  const fit = descend(model, groups, independent, Float64Array.of(1), telling);
  return fit === null ? null : { ...fit, parameters: Float64Array.of(0, fit.parameters[0] ?? 0), atBoundary: true };
}

function descend(
  model: ModelCells,
  groups: readonly PatternGroup[],
  structure: CovarianceStructure,
  start: Float64Array,
  onStep: () => void,
): CovarianceFit | null {
  const q = start.length;
  const likelihoodAt = (parameters: Float64Array) =>
    restrictedLikelihood(model, groups, covarianceOf(structure, parameters), structure.weeks);
  let parameters = start;
  let likelihood = likelihoodAt(parameters);
  let before = Number.POSITIVE_INFINITY;
  for (let count = 0; count < mostSteps && likelihood !== null; count++) {
    onStep();
    const curvature = likelihoodCurvature(model, groups, structure, likelihood);
    const newton = invertDefinite(curvature.observed, q);
    const scoring = newton ?? invertDefinite(withRidge(curvature.expected, q), q);
    if (scoring === null) return null;
    const step = timesVector(scoring.inverse, curvature.gradient);
    const promise = dot(step, curvature.gradient);
    const next = shortened(parameters, step, likelihood, promise, likelihoodAt);
    // Settled, each step promises far less than the one before, until only rounding is left.
    const noNearer = next === null || promise < settled ** 2 || promise > before / 4;
    if (newton !== null && promise < settled && noNearer) {
      const parameterCovariance = newton.inverse.map((value) => 2 * value);
      const sigma = covarianceOf(structure, parameters);
      return { kind: structure.kind, parameters, sigma, likelihood, curvature, parameterCovariance, atBoundary: false };
    }
    if (next === null) return null;
    before = promise;
    parameters = next.parameters;
    likelihood = next.likelihood;
  }
  return null;
}

/** The first of ever shorter steps at which the deviance falls enough; null where none does. */
function shortened(
  parameters: Float64Array,
  step: Float64Array,
  before: RestrictedLikelihood,
  promise: number,
  likelihoodAt: (parameters: Float64Array) => RestrictedLikelihood | null,
): { readonly parameters: Float64Array; readonly likelihood: RestrictedLikelihood } | null {
  // Near the end a fall is smaller than the rounding of the deviance.
  const rounding = 1e-12 * Math.abs(before.deviance);
  for (let share = 1; share > 1e-9; share /= 2) {
    const tried = parameters.map((value, i) => value - share * (step[i] ?? 0));
    const likelihood = likelihoodAt(tried);
    if (likelihood === null) continue;
    if (likelihood.deviance <= before.deviance - 1e-4 * share * promise + rounding) {
      return { parameters: tried, likelihood };
    }
  }
  return null;
}

function withRidge(matrix: Float64Array, n: number): Float64Array {
  return matrix.map((value, at) => (at % (n + 1) === 0 ? value * (1 + 1e-6) : value));
}

/** Where the search begins. Values are in units of their own spread within arms and weeks. */
function starts(groups: readonly PatternGroup[], structure: CovarianceStructure): readonly Float64Array[] {
  if (structure.kind === 'random-intercept') return [0.5, 0.9, 0.1].map((share) => Float64Array.of(share, 1 - share));
  const moments = momentCovariance(groups, structure.weeks);
  const shrunken = [0.05, 0.3, 0.6, 1].map((shrink) => shrinkCorrelations(moments, structure.weeks, shrink));
  const definite = shrunken.filter((matrix) => cholesky(matrix, structure.weeks) !== null);
  const chosen = [definite[0], definite.at(-1)].filter((matrix) => matrix !== undefined);
  return [...new Set(chosen)].map((matrix) => parametersOf(structure, matrix));
}

/** The covariance of each two weeks over the subjects seen in both, about the means of their arms and weeks. */
function momentCovariance(groups: readonly PatternGroup[], weeks: number): Float64Array {
  const sums = new Float64Array(weeks * weeks);
  const counts = new Float64Array(weeks * weeks);
  for (const group of groups) {
    for (const arm of group.arms) {
      for (const [i, row] of group.weeks.entries()) {
        for (const [j, column] of group.weeks.entries()) {
          const at = row * weeks + column;
          sums[at] = (sums[at] ?? 0) + (arm.cross[i * group.weeks.length + j] ?? 0);
          counts[at] = (counts[at] ?? 0) + arm.n;
        }
      }
    }
  }
  return sums.map((sum, at) => (counts[at] === 0 ? 0 : sum / (counts[at] ?? 1)));
}

function shrinkCorrelations(matrix: Float64Array, n: number, shrink: number): Float64Array {
  return matrix.map((value, at) => (at % (n + 1) === 0 ? Math.max(value, 1e-6) : value * (1 - shrink)));
}
