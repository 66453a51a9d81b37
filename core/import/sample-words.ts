import { knownAnalyte } from '../study/vocabulary/known-analytes.ts';
import { listed } from './listed.ts';
import { parseDate } from './values/parse-date.ts';

const well = /^[A-P](?:0?[1-9]|1\d|2[0-4])$/;
const replicate = /^\(?rep\s?\d+\)?$/i;
const year = /^(?:19|20)\d\d$/;
const compactDate =
  /^(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d)$/;
const monthWord = /^\d{0,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\d{0,4}$/i;
const surfaceMarker = /^(?:CD\d{1,3}[a-z]?|IL-?\d{1,2}[a-z]?)(?:dim|bright|hi|lo|pos|neg|[+-])*$/i;
const counted = new Set(
  listed(
    'specimen | tube | plate | export | exported | exp | run | batch | well | panel | file | unmixed | comp | group',
  ),
);

/** True for a word that can be a subject's by itself: it has a digit and is no well, replicate, year, date or marker. */
export function mayBeSubject(text: string): boolean {
  if (!/\d/.test(text) || well.test(text) || replicate.test(text)) return false;
  if (year.test(text) || compactDate.test(text) || monthWord.test(text) || surfaceMarker.test(text)) return false;
  if (parseDate(text) !== null || /^\d{1,2}-\d{1,2}-(?:19|20)\d\d$/.test(text)) return false;
  return knownAnalyte(text) === null;
}

/**
 * The places of a name's words that belong to a date written in three (`2019_09_19`, `19-09-2019`), or that number the thing
 * named before them (`Specimen_001`, `Tube 3`).
 */
export function placesOfDatesAndCounters(words: readonly string[]): ReadonlySet<number> {
  const places = new Set<number>();
  words.forEach((word, at) => {
    const [second = '', third = ''] = [words[at + 1], words[at + 2]];
    const dayAndMonth = [word, second].every(isDayOrMonth) && year.test(third);
    const monthAndDay = year.test(word) && [second, third].every(isDayOrMonth);
    if (dayAndMonth || monthAndDay) for (let step = 0; step < 3; step++) places.add(at + step);
    if (counted.has(word.toLowerCase()) && /^\d+$/.test(second)) places.add(at + 1);
  });
  return places;
}

function isDayOrMonth(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31;
}
