import type { Domain } from './axis-ticks.ts';
import type { WeekAxis } from './week-places.ts';

/**
 * The weeks to show when those that were shown (`from`) are moved by so many places of the axis: weeks, or visits where they stand evenly. Whole
 * steps only, never beyond the first or last of all visits (their weeks, ascending). The window stays as wide as it was.
 */
export function pannedWeeks(axis: WeekAxis, weeks: readonly number[], from: Domain, places: number): Domain {
  const [first, last] = [weeks[0] ?? from[0], weeks.at(-1) ?? from[1]];
  if (axis === 'time') {
    const by = Math.min(Math.max(Math.round(places), Math.min(0, first - from[0])), Math.max(0, last - from[1]));
    return [from[0] + by, from[1] + by];
  }
  const inside = weeks.flatMap((week, index) => (week >= from[0] && week <= from[1] ? [index] : []));
  const [left = 0, right = weeks.length - 1] = [inside[0], inside.at(-1)];
  const by = Math.min(Math.max(Math.round(places), -left), weeks.length - 1 - right);
  return by === 0 ? from : [weeks[left + by] ?? first, weeks[right + by] ?? last];
}
