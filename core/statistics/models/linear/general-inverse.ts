/**
 * The inverse of a square matrix of `n` rows, stored by rows, with the logarithm of its determinant's size, by elimination with the largest pivot
 * of each column. Null where it has none. R: `solve(matrix)`, `determinant(matrix)`.
 */
export function invertGeneral(
  matrix: Float64Array,
  n: number,
): { readonly inverse: Float64Array; readonly logDeterminant: number } | null {
  const rest = Array.from({ length: n }, (_, row) => Float64Array.from(matrix.subarray(row * n, row * n + n)));
  const found = Array.from({ length: n }, (_, row) => Float64Array.from({ length: n }, (__, i) => (i === row ? 1 : 0)));
  let logDeterminant = 0;
  for (let column = 0; column < n; column++) {
    let best = column;
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(rest[row]?.[column] ?? 0) > Math.abs(rest[best]?.[column] ?? 0)) best = row;
    }
    const pivot = rest[best]?.[column] ?? 0;
    if (Math.abs(pivot) < 1e-12) return null;
    logDeterminant += Math.log(Math.abs(pivot));
    for (const rows of [rest, found]) {
      const [taken, other] = [rows[best], rows[column]];
      if (taken === undefined || other === undefined) continue;
      rows[best] = other;
      rows[column] = taken.map((value) => value / pivot);
    }
    for (let row = 0; row < n; row++) {
      const factor = rest[row]?.[column] ?? 0;
      if (row === column || factor === 0) continue;
      for (const rows of [rest, found]) {
        const from = rows[column];
        rows[row] = Float64Array.from(rows[row] ?? [], (value, i) => value - factor * (from?.[i] ?? 0));
      }
    }
  }
  return { inverse: Float64Array.from(found.flatMap((row) => [...row])), logDeterminant };
}
