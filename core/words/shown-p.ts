import { type Language, localeOf } from './say.ts';

/** A p-value: three decimals below 0.20, two above, `< 0.001` where it is smaller, as journals write it. With `sign`, `= 0.04`. */
export function pAlone(language: Language, p: number, sign = false): string {
  const written = (value: number, decimals: number) =>
    value.toLocaleString(localeOf(language), { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  if (p < 0.001) return `<\u00a0${written(0.001, 3)}`;
  if (p > 0.995) return `>\u00a0${written(0.99, 2)}`;
  const text = written(p, p < 0.2 ? 3 : 2);
  return sign ? `=\u00a0${text}` : text;
}

/** A p-value with its sign, for after the letter p: `= 0.04`, `< 0.001`. */
export function shownP(language: Language, p: number): string {
  return pAlone(language, p, true);
}
