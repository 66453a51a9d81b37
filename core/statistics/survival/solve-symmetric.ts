/**
 * The inverse of a symmetric positive definite matrix, by Cholesky's factor. Null where it is singular to working precision.
 */
export function invertSymmetric(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length;
  const at = (rows: readonly (readonly number[])[], i: number, j: number) => rows[i]?.[j] ?? 0;
  const factor = matrix.map(() => matrix.map(() => 0));
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let rest = at(matrix, i, j);
      for (let k = 0; k < j; k++) rest -= at(factor, i, k) * at(factor, j, k);
      const row = factor[i] ?? [];
      if (i > j) row[j] = rest / at(factor, j, j);
      else if (rest <= Number.EPSILON * size * at(matrix, j, j)) return null;
      else row[j] = Math.sqrt(rest);
    }
  }
  const columns = matrix.map((_, column) => {
    const solved = matrix.map(() => 0);
    for (let i = 0; i < size; i++) {
      let rest = i === column ? 1 : 0;
      for (let k = 0; k < i; k++) rest -= at(factor, i, k) * (solved[k] ?? 0);
      solved[i] = rest / at(factor, i, i);
    }
    for (let i = size - 1; i >= 0; i--) {
      let rest = solved[i] ?? 0;
      for (let k = i + 1; k < size; k++) rest -= at(factor, k, i) * (solved[k] ?? 0);
      solved[i] = rest / at(factor, i, i);
    }
    return solved;
  });
  return columns;
}

/** The product of a matrix and a column of numbers. */
export function times(matrix: readonly (readonly number[])[], column: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, i) => sum + value * (column[i] ?? 0), 0));
}
