import { type Language, localeOf } from '../../core/words/say.ts';

const mostDecimals = 6;

/** How many decimals a number is written with, at most 6. */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < mostDecimals; decimals += 1) {
    if (Math.abs(value - Number(value.toFixed(decimals))) <= Math.abs(value) * 1e-12) return decimals;
  }
  return mostDecimals;
}

/**
 * The decimals that a series is shown with: those of its values, one more where all are whole (a mean of counts),
 * and never more than four significant digits of the largest.
 */
export function seriesDecimals(values: readonly number[]): number {
  let written = 0;
  let largest = 0;
  for (const value of values) {
    if (written < mostDecimals) written = Math.max(written, decimalsOf(value));
    largest = Math.max(largest, Math.abs(value));
  }
  const significant = largest === 0 ? 0 : Math.max(0, 3 - Math.floor(Math.log10(largest)));
  return Math.min(written === 0 ? 1 : written, significant);
}

/** Made once for each language and number of decimals: making one takes longer than a hundred numbers written with it. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`;
  const found = formats.get(key);
  if (found !== undefined) return found;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const made = new Intl.NumberFormat(localeOf(language), digits);
  formats.set(key, made);
  return made;
}

/** A number with a fixed number of decimals, a true minus sign, as the language writes it. */
export function fixed(language: Language, value: number, decimals: number): string {
  const rounded = Number(value.toFixed(decimals));
  const text = formatOf(language, decimals).format(Math.abs(rounded));
  return rounded < 0 ? `−${text}` : text;
}

/** A week as the axis writes it: whole weeks bare, parts of a week to two decimals, a true minus sign. */
export function weekText(week: number): string {
  const text = String(Number(Math.abs(week).toFixed(2)));
  return week < 0 ? `−${text}` : text;
}

/** A number as it was read, without invented zeros: up to 12 significant digits. */
export function asRead(language: Language, value: number): string {
  const text = Math.abs(value).toLocaleString(localeOf(language), { maximumSignificantDigits: 12 });
  return value < 0 ? `−${text}` : text;
}

/** Writes the ticks of an axis: on a linear one all with the decimals that the finest needs, on a logarithmic one each with its own. */
export function tickText(language: Language, ticks: readonly number[], linear: boolean): (tick: number) => string {
  const finest = Math.max(0, ...ticks.map(decimalsOf));
  return (tick) => fixed(language, tick, linear ? finest : decimalsOf(tick));
}
