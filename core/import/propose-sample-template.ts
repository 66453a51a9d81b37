import { weekOfVisit } from '../study/visit-text.ts';
import { listed } from './listed.ts';
import { namesVisit } from './names/visit-in-name.ts';
import { type SamplePart, type SampleTemplate, type SampleToken, tokensOfSample } from './sample-template.ts';
import { mayBeSubject, placesOfDatesAndCounters } from './sample-words.ts';
import type { StudyContext } from './study-context.ts';

const stimuli = new Set(
  listed(
    'unstim | unstimulated | us | stim | pma | pma/iono | pmaiono | iono | k562 | k562+il15 | seb | pha | lps | cmv | bcg | mtb | mtbl | dmso | medium | media',
  ),
);
const mostWords = 8;

/** A word of a sample's name: the tokens between two separators. */
interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Where a part stands: in the so-many-th word, the whole of it or the tokens up to, or from, a border between letters and digits. */
interface Found {
  readonly role: SamplePart['role'];
  readonly word: number;
  readonly piece: 'whole' | 'head' | 'tail';
}

/**
 * Proposes how sample names are to be read: the first place that is a visit in nearly all names (a numbered one, `V3`, will be asked for its week), the other place
 * that looks most like subjects (known ones of the study, else ids with a digit in them that differ between names; one that is the same in all only
 * where no other is left, and a visit is), and a place of stimulations. Years, dates, counters and markers are no subjects. Folders are not looked at. Null where no place looks like subjects. A proposal only: a person sees it and can change it.
 */
export function proposeSampleTemplate(names: readonly string[], context: StudyContext): SampleTemplate | null {
  if (names.length === 0) return null;
  return (
    proposeFrom(names, names.map(hyphenatedWordsOf), context, true) ??
    proposeFrom(names, names.map(wordsOf), context, false)
  );
}

/** Proposes from the words of each name. With `hyphenated` only a subject that has a hyphen counts: else hyphens part words. */
function proposeFrom(
  names: readonly string[],
  rows: Rows,
  context: StudyContext,
  hyphenated: boolean,
): SampleTemplate | null {
  const whole = wholeWords(rows, context);
  const dated = whole?.some(({ role }) => role === 'visit') === true;
  const found = dated ? whole : (joinedWords(rows, context) ?? whole);
  if (found === null) return null;
  const subject = found.find(({ role }) => role === 'subject');
  const idOf = (row: readonly Word[]) => row[subject?.word ?? 0]?.text ?? '';
  const known = new Set(context.subjects.map((held) => held.subject));
  if (
    hyphenated &&
    share(rows, (row) => hyphenId.test(idOf(row)) || (idOf(row).includes('-') && known.has(idOf(row)))) < 0.5
  )
    return null;
  const at = rows.findIndex((row) => found.every(({ word }) => word < row.length));
  const words = rows[at];
  const example = names[at];
  if (words === undefined || example === undefined) return null;
  const tokens = tokensOfSample(example);
  return { example: example.slice(0, 300), parts: found.flatMap((part) => partOf(part, words, tokens)) };
}

/** Subjects as trials number them: `CP-001`, `MSC1-003`, `01-701-1015`. */
const hyphenId = /^(?:\p{L}{1,6}\d{0,3}|\d{2,3})-\d{2,}(?:-\d{2,})?$/u;

/** The words of a name in which hyphens part nothing; those at hyphens too where nothing else parts it. */
function hyphenatedWordsOf(name: string): readonly Word[] {
  const words: Word[] = [];
  let end = -1;
  const tokens = tokensOfSample(name);
  for (const word of wordsOf(name)) {
    const start = tokens[word.from]?.start ?? 0;
    const last = words.at(-1);
    if (last !== undefined && start === end + 1 && name.charAt(end) === '-')
      words[words.length - 1] = { text: `${last.text}-${word.text}`, from: last.from, to: word.to };
    else words.push(word);
    end = tokens[word.to]?.end ?? 0;
  }
  return words;
}

/** The words of a name's last part, after its folders. */
function wordsOf(name: string): readonly Word[] {
  const slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
  const words: Word[] = [];
  for (const [at, { text, start, joined }] of tokensOfSample(name).entries()) {
    if (start <= slash) continue;
    const last = words.at(-1);
    const whole = joined || (last !== undefined && isVisitInTwoWords(last.text, text));
    if (whole && last !== undefined) words[words.length - 1] = { text: last.text + text, from: last.from, to: at };
    else words.push({ text, from: at, to: at });
  }
  return words;
}

/** `Week 4`, `Visit 3`, `12 Wks`. */
function isVisitInTwoWords(first: string, second: string): boolean {
  if (/^\d+$/.test(second)) return /^(?:week|wk|day|visit)$/i.test(first);
  return /^[1-9]\d?$/.test(first) && /^(?:wks?|weeks?|days?)$/i.test(second);
}

type Rows = readonly (readonly Word[])[];

function share(rows: Rows, fits: (row: readonly Word[]) => boolean): number {
  return rows.filter(fits).length / rows.length;
}

function isVisit(text: string, { protocol }: StudyContext): boolean {
  return text !== '' && !/^-?\d+$/.test(text) && 'week' in weekOfVisit(text, protocol);
}

function wholeWords(rows: Rows, context: StudyContext): readonly Found[] | null {
  const places = Array.from({ length: Math.min(mostWords, Math.max(...rows.map((row) => row.length))) }, (_, at) => at);
  const ofWord = (at: number, fits: (text: string) => boolean) => share(rows, (row) => fits(row[at]?.text ?? ''));
  const known = new Set(context.subjects.map(({ subject }) => subject));
  const visit =
    places.find((at) => ofWord(at, (text) => isVisit(text, context)) >= 0.9) ??
    places.find((at) => ofWord(at, (text) => namesVisit(text, context.protocol)) >= 0.9);
  const others = places.filter((at) => at !== visit);
  const dates = rows.map((row) => placesOfDatesAndCounters(row.map(({ text }) => text)));
  const ids = others.filter(
    (at) =>
      ofWord(at, mayBeSubject) >= 0.9 &&
      dates.filter((held) => held.has(at)).length * 2 < rows.length &&
      ofWord(at, (text) => namesVisit(text, context.protocol)) < 0.5,
  );
  const differing = ids.filter((at) => varies(rows, at));
  const lettered = (at: number) => ofWord(at, (text) => /^\p{L}+\d{2,}/u.test(text)) >= 0.9;
  const constant = visit === undefined ? [] : ids;
  const subject =
    others.find((at) => known.size > 0 && ofWord(at, (text) => known.has(text)) >= 0.5) ??
    differing.find(lettered) ??
    differing.at(0) ??
    constant.find(lettered) ??
    constant.at(0);
  if (subject === undefined) return null;
  const stimulation = others.find(
    (at) => at !== subject && varies(rows, at) && ofWord(at, (text) => stimuli.has(text.toLowerCase())) >= 0.9,
  );
  return [
    { role: 'subject', word: subject, piece: 'whole' },
    ...(visit === undefined ? [] : [{ role: 'visit', word: visit, piece: 'whole' } as const]),
    ...(stimulation === undefined ? [] : [{ role: 'stimulation', word: stimulation, piece: 'whole' } as const]),
  ];
}

const joined = /^([^\d]+\d+)([^\d].*)$/u;

/** Subject and visit in one word: `P001W4`. */
function joinedWords(rows: Rows, context: StudyContext): readonly Found[] | null {
  const places = Array.from({ length: Math.min(mostWords, Math.max(...rows.map((row) => row.length))) }, (_, at) => at);
  const word = places.find(
    (at) => share(rows, (row) => isVisit(joined.exec(row[at]?.text ?? '')?.[2] ?? '', context)) >= 0.9,
  );
  if (word === undefined) return null;
  return [
    { role: 'subject', word, piece: 'head' },
    { role: 'visit', word, piece: 'tail' },
  ];
}

function varies(rows: Rows, at: number): boolean {
  return rows.length === 1 || new Set(rows.map((row) => row[at]?.text)).size > 1;
}

function partOf({ role, word, piece }: Found, words: readonly Word[], tokens: readonly SampleToken[]): SamplePart[] {
  const place = words[word];
  if (place === undefined) return [];
  const border = place.from + 1;
  if (piece === 'whole' || border >= tokens.length) return [{ role, from: place.from, to: place.to }];
  return piece === 'head' ? [{ role, from: place.from, to: border }] : [{ role, from: border + 1, to: place.to }];
}
