import type { Domain } from './axis-ticks.ts';

/** What a key does to the weeks that are shown. */
export type ZoomStep = 'in' | 'out' | 'back' | 'on' | 'all';

const keys: Readonly<Record<string, ZoomStep>> = { '+': 'in', '=': 'in', '-': 'out', '0': 'all' };

/** The step that a key stands for on the table under the chart: plus, minus, zero, and the arrows with Shift; null for any other. */
export function zoomStepOf(key: string, shift: boolean): ZoomStep | null {
  if (shift && key === 'ArrowLeft') return 'back';
  if (shift && key === 'ArrowRight') return 'on';
  return keys[key] ?? null;
}

/**
 * The weeks to show after a step, from visit to visit: half as many about the week `around`, twice as many, or the same number one visit earlier or
 * later. Null where that is all visits (their weeks, ascending); never fewer than two.
 */
export function zoomed(weeks: readonly number[], shown: Domain, step: ZoomStep, around: number): Domain | null {
  const inside = weeks.flatMap((week, index) => (week >= shown[0] && week <= shown[1] ? [index] : []));
  const first = inside[0];
  if (step === 'all' || first === undefined || weeks.length < 2) return null;
  const count = inside.length;
  const wanted = { in: Math.max(2, Math.ceil(count / 2)), out: count * 2, back: count, on: count }[step];
  if (wanted >= weeks.length) return null;
  const middle = Math.max(0, weeks.indexOf(around));
  const start = {
    in: middle - Math.floor((wanted - 1) / 2),
    out: first - Math.floor(count / 2),
    back: first - 1,
    on: first + 1,
  };
  const from = Math.min(weeks.length - wanted, Math.max(0, start[step]));
  return ends(weeks, from, from + wanted - 1);
}

function ends(weeks: readonly number[], from: number, to: number): Domain | null {
  const [low, high] = [weeks[from], weeks[to]];
  return low === undefined || high === undefined ? null : [low, high];
}

/** The first and last visit between two places of a drag, in pixels; null for fewer than two visits. `x` gives the pixels of a week. */
export function draggedWeeks(
  weeks: readonly number[],
  x: (week: number) => number,
  a: number,
  b: number,
): Domain | null {
  const inside = weeks.filter((week) => x(week) >= Math.min(a, b) && x(week) <= Math.max(a, b));
  return inside.length < 2 ? null : ends(inside, 0, inside.length - 1);
}
