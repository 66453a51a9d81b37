import type { Domain } from './axis-ticks.ts';
import type { VisitColumn } from './visit-columns.ts';

/**
 * The visits between two weeks (null for no end), and the ends of the axis. With no visit between them all are shown: an address may name weeks
 * that the study does not have.
 */
export function shownWeeks(
  visits: readonly VisitColumn[],
  from: number | null,
  to: number | null,
): { readonly visits: readonly VisitColumn[]; readonly ends: Domain } {
  const first = visits[0]?.week ?? 0;
  const last = visits.at(-1)?.week ?? 1;
  const [low, high] = [from ?? Math.min(first, to ?? first), to ?? Math.max(last, from ?? last)];
  const inside = visits.filter(({ week }) => week >= low && week <= high);
  return inside.length === 0 ? { visits, ends: [first, last] } : { visits: inside, ends: [low, high] };
}
