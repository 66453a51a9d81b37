/** The units of time that a follow-up or an event can be in. */
export const timeUnits = ['days', 'weeks', 'months', 'years'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** Days in one: months and years by their mean length in the Gregorian calendar of 365.25 days. */
export const daysIn: Readonly<Record<TimeUnit, number>> = { days: 1, weeks: 7, months: 30.4375, years: 365.25 };

const words: Readonly<Record<TimeUnit, RegExp>> = {
  days: /(?:^|[\s_(,/-])(?:d|day|days)(?:$|[\s_),-])|天|日/i,
  weeks: /(?:^|[\s_(,/-])(?:w|wk|wks|week|weeks)(?:$|[\s_),-])|周/i,
  months: /(?:^|[\s_(,/-])(?:mo|mon|mth|mths|month|months)(?:$|[\s_),-])|月/i,
  years: /(?:^|[\s_(,/-])(?:y|yr|yrs|year|years)(?:$|[\s_),-])|年/i,
};

/** The one unit of time that a header or a unit's text names; null for none or several. CDISC's study days are days. */
export function timeUnitOf(text: string): TimeUnit | null {
  if (hasNoDayZero(text)) return 'days';
  const found = timeUnits.filter((unit) => words[unit].test(text.normalize('NFKC')));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** True for CDISC's study days (`AESTDY`), which have no day 0: the day of baseline is day 1. */
export function hasNoDayZero(header: string): boolean {
  return /^(?:[A-Z]{2}(?:ST|EN)?DY|A(?:ST|EN)?DY)$/.test(header.trim());
}
