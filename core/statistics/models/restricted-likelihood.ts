import { type Inverse, invertDefinite } from './linear/inverse.ts';
import { dot, timesVector } from './linear/product.ts';
import type { ModelCells } from './model-cells.ts';
import type { PatternGroup } from './pattern-groups.ts';

/** A model at one covariance of the weeks. */
export interface RestrictedLikelihood {
  /** −2 times the restricted log-likelihood, of the scaled values. */
  readonly deviance: number;
  /** The generalised least squares estimates of the fixed effects, as offsets from the cells' means. */
  readonly effects: Float64Array;
  /** Their covariance, stored by rows. */
  readonly covariance: Float64Array;
  /** The inverse of each group's covariance, in the order of the groups. */
  readonly inverses: readonly Float64Array[];
}

/**
 * Minus twice the restricted log-likelihood of a model whose subjects have the covariance `sigma` (weeks by weeks, stored by rows):
 * `(N − p) log 2π + Σ log |Vᵢ| + log |Σ Xᵢ′ Vᵢ⁻¹ Xᵢ| + Σ rᵢ′ Vᵢ⁻¹ rᵢ` (Patterson and Thompson, Biometrika 1971;58:545–554; Laird and Ware,
 * Biometrics 1982;38:963–974). Null where a covariance is not positive definite or the fixed effects cannot be told apart.
 */
export function restrictedLikelihood(
  model: ModelCells,
  groups: readonly PatternGroup[],
  sigma: Float64Array,
  weeks: number,
): RestrictedLikelihood | null {
  const p = model.effects;
  const covariate = model.hasCovariate ? p - 1 : -1;
  const information = new Float64Array(p * p);
  const right = new Float64Array(p);
  const inverses: Float64Array[] = [];
  let deviance = (model.observations - p) * Math.log(2 * Math.PI);
  const add = (matrix: Float64Array, at: number, value: number) => {
    matrix[at] = (matrix[at] ?? 0) + value;
  };
  for (const group of groups) {
    const k = group.weeks.length;
    const own: Inverse | null = invertDefinite(submatrix(sigma, weeks, group.weeks), k);
    if (own === null) return null;
    const { inverse } = own;
    inverses.push(inverse);
    deviance += group.n * own.logDeterminant;
    const rowSums = timesVector(inverse, new Float64Array(k).fill(1));
    const total = rowSums.reduce((sum, value) => sum + value, 0);
    for (const { n, cells, sum, cross, ...of } of group.arms) {
      deviance += dot(inverse, cross);
      const weighted = timesVector(inverse, sum);
      for (const [i, cell] of cells.entries()) {
        add(right, cell, weighted[i] ?? 0);
        for (const [j, other] of cells.entries()) add(information, cell * p + other, n * (inverse[i * k + j] ?? 0));
        if (covariate < 0) continue;
        const border = of.covariate * (rowSums[i] ?? 0);
        add(information, cell * p + covariate, border);
        add(information, covariate * p + cell, border);
      }
      if (covariate < 0) continue;
      add(information, covariate * p + covariate, of.covariateSquare * total);
      add(right, covariate, dot(rowSums, of.covariateCross));
    }
  }
  const solved = invertDefinite(information, p);
  if (solved === null) return null;
  const effects = timesVector(solved.inverse, right);
  deviance += solved.logDeterminant - dot(right, effects);
  return { deviance, effects, covariance: solved.inverse, inverses };
}

/** The rows and columns of a matrix of `n` rows at these places. */
export function submatrix(matrix: Float64Array, n: number, places: readonly number[]): Float64Array {
  return Float64Array.from(places.flatMap((row) => places.map((column) => matrix[row * n + column] ?? 0)));
}
