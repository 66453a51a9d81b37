/** How p-values are adjusted for their number: Holm (Scand J Stat 1979;6:65–70), Benjamini and Hochberg (J R Stat Soc B 1995;57:289–300), or not. */
export const adjustments = ['holm', 'bh', 'none'] as const;
export type Adjustment = (typeof adjustments)[number];

/**
 * Adjusted p-values in the order given. Nulls stay null and do not count. R: `p.adjust(p, "holm")`, `p.adjust(p, "BH")`.
 */
export function adjustP(p: readonly (number | null)[], method: Adjustment): (number | null)[] {
  if (method === 'none') return [...p];
  const known = p.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const n = known.length;
  const adjusted: (number | null)[] = p.map(() => null);
  known.sort((a, b) => (method === 'holm' ? a.value - b.value : b.value - a.value));
  let bound = method === 'holm' ? 0 : 1;
  for (const [i, { value, at }] of known.entries()) {
    bound = method === 'holm' ? Math.max(bound, (n - i) * value) : Math.min(bound, (n / (n - i)) * value);
    adjusted[at] = Math.min(1, bound);
  }
  return adjusted;
}
