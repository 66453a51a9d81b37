/**
 * The k-th smallest (from 1) of all differences `y − x` of two sorted samples, without listing them: the range that must hold it is halved, and
 * the differences at or below the middle are counted along the two samples (after Johnson and Mizoguchi, SIAM J Comput 1978;7:147–153).
 * The result is one of the differences, to the last digit. `k` runs from 1 to m·n.
 */
export function kthDifference(x: Float64Array, y: Float64Array, k: number): number {
  const at = (sample: Float64Array, i: number) => sample[i] ?? Number.NaN;
  let low = at(y, 0) - at(x, x.length - 1);
  let high = at(y, y.length - 1) - at(x, 0);
  while (low < high) {
    const half = low + (high - low) / 2;
    // Between two neighbouring numbers rounding may lead to the upper one, and nowhere from there.
    const middle = half < high ? half : low;
    let count = 0;
    let below = Number.NEGATIVE_INFINITY;
    let above = Number.POSITIVE_INFINITY;
    let j = y.length;
    // As x falls the differences rise, so ever fewer of them are at or below the middle.
    for (let i = x.length - 1; i >= 0; i--) {
      while (j > 0 && at(y, j - 1) - at(x, i) > middle) j--;
      count += j;
      if (j > 0) below = Math.max(below, at(y, j - 1) - at(x, i));
      if (j < y.length) above = Math.min(above, at(y, j) - at(x, i));
    }
    if (count >= k) high = below;
    else low = above;
  }
  return low;
}
