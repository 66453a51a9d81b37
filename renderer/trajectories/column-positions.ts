/**
 * Where the columns of the table stand under the axis, in pixels: exactly under their ticks wherever `gap` allows it,
 * and otherwise moved apart by as little as can be (least squares under a minimum distance; pool-adjacent-violators).
 * `ticks` ascend. Null if the columns do not fit between `left` and `right` at all.
 */
export function columnPositions(
  ticks: readonly number[],
  gap: number,
  left: number,
  right: number,
): readonly number[] | null {
  if (ticks.length === 0) return [];
  if ((ticks.length - 1) * gap > right - left) return null;
  const pools: { sum: number; count: number }[] = [];
  ticks.forEach((tick, index) => {
    let pool = { sum: tick - index * gap, count: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const free = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  const most = right - (ticks.length - 1) * gap;
  return free.map((position, index) => Math.min(Math.max(position, left), most) + index * gap);
}

/** Which of the positions can be written at with `gap` between them: the first, then each that has room. The last is kept in any case. */
export function thinned(positions: readonly number[], gap: number): readonly boolean[] {
  const kept = positions.map(() => false);
  const last = positions.length - 1;
  const end = positions[last];
  let previous = Number.NEGATIVE_INFINITY;
  positions.forEach((position, index) => {
    const room = position - previous >= gap && (index === last || end === undefined || end - position >= gap);
    if (!room && index !== last) return;
    kept[index] = true;
    previous = position;
  });
  return kept;
}
