/**
 * Okabe–Ito palette, in the order in which arms take it.
 * Source: Okabe M, Ito K. Color Universal Design (2008), https://jfly.uni-koeln.de/color/.
 */
export const okabeIto = [
  '#0072B2',
  '#D55E00',
  '#009E73',
  '#CC79A7',
  '#E69F00',
  '#56B4E9',
  '#F0E442',
  '#000000',
] as const;

/** The colour an arm takes when nobody has chosen one: the palette in order, then from the start again. */
export function armColour(index: number): string {
  return okabeIto[index % okabeIto.length] ?? okabeIto[0];
}
