/**
 * Moves labels apart along a line as little as possible (least squares) so that neighbours keep their distance:
 * `wanted` ascending, `distances[i]` the least distance from label `i` to `i + 1`, all in one unit; within `low` to `high` where that can be.
 * The order is kept. Source: isotonic regression by pooling adjacent violators, after taking the distances off.
 */
export function spreadPositions(
  wanted: readonly number[],
  distances: readonly number[],
  low: number,
  high: number,
): readonly number[] {
  const before: number[] = [0];
  for (const distance of distances) before.push((before.at(-1) ?? 0) + distance);
  const pools: { sum: number; count: number }[] = [];
  for (const [i, position] of wanted.entries()) {
    pools.push({ sum: position - (before[i] ?? 0), count: 1 });
    for (
      let last = pools.at(-1), previous = pools.at(-2);
      last && previous;
      last = pools.at(-1), previous = pools.at(-2)
    ) {
      if (previous.sum / previous.count <= last.sum / last.count) break;
      pools.splice(-2, 2, { sum: previous.sum + last.sum, count: previous.count + last.count });
    }
  }
  const widest = Math.max(low, high - (before[wanted.length - 1] ?? 0));
  const positions: number[] = [];
  for (const pool of pools) {
    const position = Math.min(Math.max(pool.sum / pool.count, low), widest);
    for (let i = 0; i < pool.count; i++) positions.push(position + (before[positions.length] ?? 0));
  }
  return positions;
}
