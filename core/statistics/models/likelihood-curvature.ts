import type { CovarianceStructure, MatrixEntry } from './covariance-structure.ts';
import { dot, product, timesVector } from './linear/product.ts';
import type { ModelCells } from './model-cells.ts';
import type { ArmSums, PatternGroup } from './pattern-groups.ts';
import type { RestrictedLikelihood } from './restricted-likelihood.ts';

/** How the deviance changes with the parameters of the covariance, of which there are `q`. Matrices are stored by rows. */
export interface LikelihoodCurvature {
  readonly gradient: Float64Array;
  /** The second derivatives as observed (q by q). */
  readonly observed: Float64Array;
  /** The second derivatives as expected (q by q): never negative. */
  readonly expected: Float64Array;
  /** For each parameter minus the derivative of the information of the fixed effects (p by p): what Satterthwaite's degrees of freedom rest on. */
  readonly informationLoss: readonly Float64Array[];
}

/** What remains of an arm's values after the fixed effects, summed over its subjects. */
interface Residuals {
  readonly cross: Float64Array;
  readonly sum: Float64Array;
  readonly covariateCross: Float64Array;
  /** The sum of `Xᵢ C Xᵢ′`. */
  readonly explained: Float64Array;
}

/**
 * First and second derivatives of the deviance, exact, for a covariance that is linear in its parameters, with
 * `P = V⁻¹ − V⁻¹ X C X′ V⁻¹`: gradient `tr(P Vₖ) − y′ P Vₖ P y`, observed `−tr(P Vₖ P Vₗ) + 2 y′ P Vₖ P Vₗ P y`, expected `tr(P Vₖ P Vₗ)`
 * (Harville, J Am Stat Assoc 1977;72:320–338; Lindstrom and Bates, J Am Stat Assoc 1988;83:1014–1022).
 */
export function likelihoodCurvature(
  model: ModelCells,
  groups: readonly PatternGroup[],
  structure: CovarianceStructure,
  at: RestrictedLikelihood,
): LikelihoodCurvature {
  const p = model.effects;
  const q = structure.parameters.length;
  const gradient = new Float64Array(q);
  const observed = new Float64Array(q * q);
  const expected = new Float64Array(q * q);
  const informationLoss = structure.parameters.map(() => new Float64Array(p * p));
  const scores = structure.parameters.map(() => new Float64Array(p));
  for (const [g, group] of groups.entries()) {
    const k = group.weeks.length;
    const inverse = at.inverses[g] ?? new Float64Array(k * k);
    const residuals = group.arms.map((arm) => residualsOf(model, at, arm));
    const explained = product(product(inverse, total(residuals, 'explained'), k), inverse, k);
    const left = product(product(inverse, total(residuals, 'cross'), k), inverse, k);
    const slope = inverse.map((value, i) => group.n * value - (explained[i] ?? 0) - (left[i] ?? 0));
    const seen = inverse.map((value, i) => -group.n * value + 2 * (explained[i] ?? 0) + 2 * (left[i] ?? 0));
    const hoped = inverse.map((value, i) => group.n * value - 2 * (explained[i] ?? 0));
    const entries = structure.parameters.map((own) => entriesOf(own, group.weeks));
    for (const [a, mine] of entries.entries()) {
      if (mine.length === 0) continue;
      for (const { row, column } of mine) gradient[a] = (gradient[a] ?? 0) + (slope[row * k + column] ?? 0);
      for (let b = 0; b <= a; b++) {
        const theirs = entries[b] ?? [];
        observed[a * q + b] = (observed[a * q + b] ?? 0) + sandwich(mine, theirs, inverse, seen, k);
        expected[a * q + b] = (expected[a * q + b] ?? 0) + sandwich(mine, theirs, inverse, hoped, k);
      }
      const between = weighted(mine, inverse, k);
      for (const [i, arm] of group.arms.entries()) {
        addLoss(informationLoss[a], between, arm, p, model.hasCovariate);
        addScore(scores[a], between, arm, residuals[i], model.hasCovariate);
      }
    }
  }
  const products = informationLoss.map((loss) => product(at.covariance, loss, p));
  for (let a = 0; a < q; a++) {
    const half = timesVector(at.covariance, scores[a] ?? []);
    for (let b = 0; b <= a; b++) {
      const trace = traceOfProduct(products[a], products[b], p);
      const seen = (observed[a * q + b] ?? 0) - trace - 2 * dot(half, scores[b] ?? []);
      const hoped = (expected[a * q + b] ?? 0) + trace;
      for (const place of [a * q + b, b * q + a]) {
        observed[place] = seen;
        expected[place] = hoped;
      }
    }
  }
  return { gradient, observed, expected, informationLoss };
}

function residualsOf(model: ModelCells, at: RestrictedLikelihood, arm: ArmSums): Residuals {
  const { cells, n, sum, cross } = arm;
  const k = cells.length;
  const p = model.effects;
  const last = p - 1;
  const slope = model.hasCovariate ? (at.effects[last] ?? 0) : 0;
  const effect = cells.map((cell) => at.effects[cell] ?? 0);
  const c = (row: number, column: number) => at.covariance[row * p + column] ?? 0;
  const residual = (i: number) => (sum[i] ?? 0) - n * (effect[i] ?? 0) - slope * arm.covariate;
  const covariateResidual = (i: number) =>
    (arm.covariateCross[i] ?? 0) - (effect[i] ?? 0) * arm.covariate - slope * arm.covariateSquare;
  const leftOver = new Float64Array(k * k);
  const explained = new Float64Array(k * k);
  for (const [i, row] of cells.entries()) {
    for (const [j, column] of cells.entries()) {
      const a = effect[i] ?? 0;
      const b = effect[j] ?? 0;
      // Σ (y − a − s x)(y′ − b − s x), with its sums taken apart.
      leftOver[i * k + j] =
        (cross[i * k + j] ?? 0) -
        (sum[i] ?? 0) * b -
        a * (sum[j] ?? 0) +
        n * a * b -
        slope * ((arm.covariateCross[i] ?? 0) + (arm.covariateCross[j] ?? 0)) +
        slope * arm.covariate * (a + b) +
        slope * slope * arm.covariateSquare;
      explained[i * k + j] =
        n * c(row, column) +
        (model.hasCovariate
          ? arm.covariate * (c(row, last) + c(last, column)) + arm.covariateSquare * c(last, last)
          : 0);
    }
  }
  const places = [...cells.keys()];
  return {
    cross: leftOver,
    sum: Float64Array.from(places, residual),
    covariateCross: Float64Array.from(places, covariateResidual),
    explained,
  };
}

function total(residuals: readonly Residuals[], of: 'cross' | 'explained'): Float64Array {
  const [first, ...others] = residuals;
  const sum = Float64Array.from(first?.[of] ?? []);
  for (const other of others) for (const [i, value] of other[of].entries()) sum[i] = (sum[i] ?? 0) + value;
  return sum;
}

/** The entries of a parameter's matrix in the weeks of a group, by their places there. */
function entriesOf(entries: readonly MatrixEntry[], weeks: readonly number[]): MatrixEntry[] {
  return entries.flatMap(({ row, column }) => {
    const own = { row: weeks.indexOf(row), column: weeks.indexOf(column) };
    return own.row < 0 || own.column < 0 ? [] : [own];
  });
}

/** `tr(Vₖ W Vₗ M)`. */
function sandwich(
  mine: readonly MatrixEntry[],
  theirs: readonly MatrixEntry[],
  w: Float64Array,
  m: Float64Array,
  k: number,
): number {
  let sum = 0;
  for (const a of mine) {
    for (const b of theirs) sum += (w[a.column * k + b.row] ?? 0) * (m[b.column * k + a.row] ?? 0);
  }
  return sum;
}

/** `W Vₖ W`. */
function weighted(entries: readonly MatrixEntry[], w: Float64Array, k: number): Float64Array {
  const result = new Float64Array(k * k);
  for (const { row, column } of entries) {
    for (let i = 0; i < k; i++) {
      const factor = w[i * k + row] ?? 0;
      for (let j = 0; j < k; j++) result[i * k + j] = (result[i * k + j] ?? 0) + factor * (w[column * k + j] ?? 0);
    }
  }
  return result;
}

/** Adds `Σ Xᵢ′ W Vₖ W Xᵢ` of an arm's subjects. */
function addLoss(
  loss: Float64Array | undefined,
  between: Float64Array,
  arm: ArmSums,
  p: number,
  hasCovariate: boolean,
): void {
  if (loss === undefined) return;
  const k = arm.cells.length;
  const last = p - 1;
  let all = 0;
  for (const [i, row] of arm.cells.entries()) {
    let sum = 0;
    for (const [j, column] of arm.cells.entries()) {
      const value = between[i * k + j] ?? 0;
      sum += value;
      loss[row * p + column] = (loss[row * p + column] ?? 0) + arm.n * value;
    }
    all += sum;
    if (!hasCovariate) continue;
    for (const place of [row * p + last, last * p + row]) loss[place] = (loss[place] ?? 0) + arm.covariate * sum;
  }
  if (hasCovariate) loss[last * p + last] = (loss[last * p + last] ?? 0) + arm.covariateSquare * all;
}

/** Adds `Σ Xᵢ′ W Vₖ W rᵢ` of an arm's subjects. */
function addScore(
  score: Float64Array | undefined,
  between: Float64Array,
  arm: ArmSums,
  residuals: Residuals | undefined,
  hasCovariate: boolean,
): void {
  if (score === undefined || residuals === undefined) return;
  const weighted = timesVector(between, residuals.sum);
  for (const [i, cell] of arm.cells.entries()) score[cell] = (score[cell] ?? 0) + (weighted[i] ?? 0);
  if (!hasCovariate) return;
  const last = score.length - 1;
  const crossed = timesVector(between, residuals.covariateCross);
  score[last] = (score[last] ?? 0) + crossed.reduce((sum, value) => sum + value, 0);
}

/** The trace of the product of two matrices of `n` rows. */
function traceOfProduct(a: Float64Array | undefined, b: Float64Array | undefined, n: number): number {
  let sum = 0;
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < n; column++) sum += (a?.[row * n + column] ?? 0) * (b?.[column * n + row] ?? 0);
  }
  return sum;
}
