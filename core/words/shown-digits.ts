import { type Language, localeOf } from './say.ts';

/** A number to so many significant digits, as the language writes it: `2.53`, `12.4`, `0.65`; never in powers of ten. */
export function digits(language: Language, value: number, significant = 3): string {
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return decimals(language, value, Math.max(0, significant - 1 - size));
}

/** A number with so many decimals, a true minus sign, as the language writes it. */
export function decimals(language: Language, value: number, places: number): string {
  const text = Math.abs(Number(value.toFixed(places))).toLocaleString(localeOf(language), {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  return Number(value.toFixed(places)) < 0 ? `−${text}` : text;
}

/** A share from 0 to 1, or a difference of two, in per cent with one decimal. */
export function percent(language: Language, share: number): string {
  return decimals(language, 100 * share, 1);
}

/** A ratio: two decimals, more where it is below a tenth. */
export function ratio(language: Language, value: number): string {
  return value < 0.1 ? digits(language, value, 2) : decimals(language, value, 2);
}

/** Several things in a sentence: `a, b and c`. */
export function listed(language: Language, things: readonly string[]): string {
  const parts = new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).formatToParts(things);
  // Chinese sets names in Latin letters off with a space, as every phrase of the catalogue does.
  return parts.map(({ type, value }) => (type === 'literal' && value === '和' ? ' 和 ' : value)).join('');
}
