import { cholesky } from './cholesky.ts';

export interface Inverse {
  readonly inverse: Float64Array;
  /** The natural logarithm of the determinant of the matrix that was inverted. */
  readonly logDeterminant: number;
}

/**
 * The inverse of a symmetric positive definite matrix of `n` rows, stored by rows, with the logarithm of its determinant.
 * Null where the matrix has none. R: `chol2inv(chol(matrix))`.
 */
export function invertDefinite(matrix: Float64Array, n: number): Inverse | null {
  const factor = cholesky(matrix, n);
  if (factor === null) return null;
  const at = (row: number, column: number) => factor[row * n + column] ?? 0;
  // The inverse of the factor, then its product with its own transpose.
  const half = new Float64Array(n * n);
  let logDeterminant = 0;
  for (let column = 0; column < n; column++) {
    logDeterminant += 2 * Math.log(at(column, column));
    half[column * n + column] = 1 / at(column, column);
    for (let row = column + 1; row < n; row++) {
      let sum = 0;
      for (let k = column; k < row; k++) sum -= at(row, k) * (half[k * n + column] ?? 0);
      half[row * n + column] = sum / at(row, row);
    }
  }
  const inverse = new Float64Array(n * n);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = 0;
      for (let k = row; k < n; k++) sum += (half[k * n + row] ?? 0) * (half[k * n + column] ?? 0);
      inverse[row * n + column] = sum;
      inverse[column * n + row] = sum;
    }
  }
  return { inverse, logDeterminant };
}
