import { type Language, localeOf } from '../../core/words/say.ts';

/** A p-value with its sign: three decimals below 0.20, two above, `< 0.001` where it is smaller, as journals write it. */
export function shownP(language: Language, p: number): string {
  const written = (value: number, decimals: number) =>
    value.toLocaleString(localeOf(language), { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  if (p < 0.001) return `<\u00a0${written(0.001, 3)}`;
  if (p > 0.995) return `>\u00a0${written(0.99, 2)}`;
  return `=\u00a0${written(p, p < 0.2 ? 3 : 2)}`;
}
