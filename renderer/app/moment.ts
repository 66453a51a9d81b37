import { type Language, localeOf } from '../../core/words/say.ts';

/** A moment as a person of this language writes it: the time alone for today, else date and time. `iso` is an ISO 8601 moment. */
export function shortTime(language: Language, iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const today = new Date().toDateString() === moment.toDateString();
  return today
    ? moment.toLocaleTimeString(localeOf(language), { hour: '2-digit', minute: '2-digit' })
    : longTime(language, iso);
}

/** A moment in full: date and time to the minute. */
export function longTime(language: Language, iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return moment.toLocaleString(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
}
