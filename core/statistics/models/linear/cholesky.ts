/**
 * Cholesky's factor of a symmetric positive definite matrix of `n` rows, stored by rows: the lower triangular L with `L · Lᵀ = matrix`.
 * Null for a matrix that is not positive definite, or so nearly not that rounding decides. R: `t(chol(matrix))`.
 */
export function cholesky(matrix: Float64Array, n: number): Float64Array | null {
  const factor = new Float64Array(n * n);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * n + column] ?? 0;
      for (let k = 0; k < column; k++) rest -= (factor[row * n + k] ?? 0) * (factor[column * n + k] ?? 0);
      if (row > column) {
        factor[row * n + column] = rest / (factor[column * n + column] ?? 1);
        continue;
      }
      const diagonal = matrix[row * n + row] ?? 0;
      if (!(rest > diagonal * n * Number.EPSILON) || !(rest > 0)) return null;
      factor[row * n + row] = Math.sqrt(rest);
    }
  }
  return factor;
}
