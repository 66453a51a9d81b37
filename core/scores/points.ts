/** Points for a value that rises: one for every limit that it has reached (`limits` ascending). */
export function pointsFrom(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length;
}

/** Points for a value that falls: one for every limit that it lies below. */
export function pointsBelow(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value < limit).length;
}
