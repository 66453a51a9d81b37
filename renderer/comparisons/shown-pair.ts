import type { ComparedWeek, Contrast } from '../../core/statistics/comparison/compared-week.ts';

/** Two arms whose contrast is shown, the earlier of the protocol first. */
export interface ShownPair {
  readonly a: string;
  readonly b: string;
}

/** Every pair of the arms that were compared. */
export function pairsOfArms(arms: readonly string[]): readonly ShownPair[] {
  return arms.flatMap((a, i) => arms.slice(i + 1).map((b) => ({ a, b })));
}

/** The pair that is asked for, or the first and last arm: a treatment against the control, as protocols list them. */
export function shownPair(arms: readonly string[], asked: readonly [string, string] | null): ShownPair | null {
  const pairs = pairsOfArms(arms);
  const found = pairs.find(({ a, b }) => a === asked?.[0] && b === asked[1]);
  const [a] = arms;
  const b = arms.at(-1);
  return found ?? (a === undefined || b === undefined || a === b ? null : { a, b });
}

/** The contrast of a pair at a week; null where there is none. */
export function contrastOf(week: ComparedWeek, pair: ShownPair | null): Contrast | null {
  return week.contrasts.find(({ a, b }) => a === pair?.a && b === pair.b) ?? null;
}
