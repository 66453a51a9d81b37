import { invertDefinite } from '../models/linear/inverse.ts';

/** The inverse of a symmetric positive definite matrix given as rows. Null where it is singular to working precision. */
export function invertSymmetric(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length;
  const found = invertDefinite(Float64Array.from(matrix.flat()), size);
  if (found === null) return null;
  return matrix.map((_, row) => Array.from(found.inverse.subarray(row * size, (row + 1) * size)));
}

/** The product of a matrix and a column of numbers. */
export function times(matrix: readonly (readonly number[])[], column: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, i) => sum + value * (column[i] ?? 0), 0));
}
