const known = new Map<string, Float64Array>();

/**
 * The distribution function of Mann and Whitney's W for samples of `m` and `n` without ties: P(W ≤ w) for w from 0 to m·n, by the recursion
 * of counts `c(w; m, n) = c(w − n; m − 1, n) + c(w; m, n − 1)` (Mann and Whitney, Ann Math Stat 1947;18:50–60), which only ever adds.
 * R: `pwilcox(0:(m * n), m, n)`.
 */
export function rankSumDistribution(m: number, n: number): Float64Array {
  const [less, more] = m < n ? [m, n] : [n, m];
  const key = `${less},${more}`;
  let cumulative = known.get(key);
  if (cumulative === undefined) {
    cumulative = cumulate(rankSumCounts(less, more));
    known.set(key, cumulative);
  }
  return cumulative;
}

/** In how many ways W takes each of its values. */
function rankSumCounts(m: number, n: number): Float64Array {
  let previous: Float64Array[] = Array.from({ length: n + 1 }, () => Float64Array.of(1));
  for (let i = 1; i <= m; i++) {
    const row: Float64Array[] = [Float64Array.of(1)];
    for (let j = 1; j <= n; j++) {
      const counts = new Float64Array(i * j + 1);
      counts.set(row[j - 1] ?? []);
      for (const [w, count] of (previous[j] ?? []).entries()) counts[w + j] = (counts[w + j] ?? 0) + count;
      row.push(counts);
    }
    previous = row;
  }
  return previous[n] ?? Float64Array.of(1);
}

function cumulate(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum / total;
  });
}
