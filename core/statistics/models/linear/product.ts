/** The product of two square matrices of `n` rows, stored by rows. */
export function product(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const result = new Float64Array(n * n);
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < n; k++) {
      const factor = a[row * n + k] ?? 0;
      if (factor === 0) continue;
      for (let column = 0; column < n; column++) {
        result[row * n + column] = (result[row * n + column] ?? 0) + factor * (b[k * n + column] ?? 0);
      }
    }
  }
  return result;
}

/** A square matrix of as many rows as the vector has entries, times that vector. */
export function timesVector(matrix: Float64Array, vector: ArrayLike<number>): Float64Array {
  const n = vector.length;
  const result = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    let sum = 0;
    for (let column = 0; column < n; column++) sum += (matrix[row * n + column] ?? 0) * (vector[column] ?? 0);
    result[row] = sum;
  }
  return result;
}

/** The inner product of two vectors of one length. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
