/** The ranks of pooled samples. */
export interface Ranks {
  /** The sum of the ranks of each sample; ties share the mean of their ranks. */
  readonly sums: readonly number[];
  /** `sum(t³ − t)` over the sets of equal values: 0 without ties. */
  readonly ties: number;
  readonly n: number;
}

/** `sum(t³ − t)` over the sets of equal values: 0 without ties. */
export function tiesOf(values: Float64Array): number {
  const sorted = values.toSorted();
  let ties = 0;
  let from = 0;
  for (let to = 1; to <= sorted.length; to++) {
    if (sorted[to] === sorted[from]) continue;
    ties += (to - from) ** 3 - (to - from);
    from = to;
  }
  return ties;
}

/** Ranks all samples together, as R's `rank`. Numbers are equal only if they are the same number. */
export function rankSums(samples: readonly ArrayLike<number>[]): Ranks {
  const pooled = samples.flatMap((sample, of) => Array.from(sample, (value) => ({ value, of })));
  pooled.sort((a, b) => a.value - b.value);
  const sums = samples.map(() => 0);
  let ties = 0;
  let from = 0;
  while (from < pooled.length) {
    let to = from + 1;
    while (to < pooled.length && pooled[to]?.value === pooled[from]?.value) to++;
    const rank = (from + 1 + to) / 2;
    for (const { of } of pooled.slice(from, to)) sums[of] = (sums[of] ?? 0) + rank;
    ties += (to - from) ** 3 - (to - from);
    from = to;
  }
  return { sums, ties, n: pooled.length };
}
