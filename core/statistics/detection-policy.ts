import type { DetectionPolicy } from '../study/protocol.ts';
import type { Qualifier, SeriesPoint } from '../study/series.ts';

/** True for a value that is known to lie below a limit only. */
export function isBelowLimit(qualifier: Qualifier | null): boolean {
  return qualifier === '<' || qualifier === '<=';
}

/**
 * What a point counts as in every statistic, or null if the policy leaves it out. A measured value is itself.
 * A value beyond a limit of detection counts as the limit (`limit`), as half of it (`half`; a value *above* an upper limit
 * still counts as that limit, half of which would lie within the range), or not at all (`exclude`).
 */
export function countedValue(point: SeriesPoint, policy: DetectionPolicy): number | null {
  if (point.qualifier === null || policy === 'limit') return point.value;
  if (policy === 'exclude') return null;
  return isBelowLimit(point.qualifier) ? point.value / 2 : point.value;
}
