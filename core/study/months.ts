import { chineseNumber } from './chinese-number.ts';

/** How months and years become weeks: a month of 4 weeks (a year of 48), or by the calendar, to the nearest whole week. */
export const monthRules = ['ask', 'four-weeks', 'calendar'] as const;
export type MonthRule = (typeof monthRules)[number];

const amount = String.raw`(-?\d+(?:\.\d+)?|[零一二两三四五六七八九十]+|半)`;
const after = new RegExp(`^第?${amount}(?:m|mo|mon|month|months|个?月)(?:末|时)?$`);
const before = new RegExp(`^(?:m|mo|mon|month)\\.?${amount}$`);
const yearAfter = new RegExp(`^第?${amount}(?:y|yr|yrs|year|years|年)$`);
const yearBefore = new RegExp(`^(?:y|yr|year)\\.?${amount}$`);

/** Weeks in a mean month of the Gregorian calendar: 365.25 / 12 / 7. */
const weeksInMonth = 365.25 / 84;

/**
 * The months that a visit's text names: `M3`, `3 months`, `3月`, `第六个月`, `1y`, `半年`; null for any other text.
 *
 * @param text in NFKC, lower case and without blanks
 */
export function monthsIn(text: string): number | null {
  const months = numberOf((after.exec(text) ?? before.exec(text))?.[1]);
  if (months !== null) return months;
  const years = numberOf((yearAfter.exec(text) ?? yearBefore.exec(text))?.[1]);
  return years === null ? null : years * 12;
}

/** The week that so many months after baseline are, by a rule that a person chose. */
export function weekOfMonths(months: number, rule: Exclude<MonthRule, 'ask'>): number {
  return rule === 'four-weeks' ? months * 4 : Math.round(months * weeksInMonth);
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === '半') return 0.5;
  return /\d/.test(text) ? Number(text) : chineseNumber(text);
}
