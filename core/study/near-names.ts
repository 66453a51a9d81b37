import { normaliseLabel, normaliseName } from './normalise-name.ts';
import type { Analyte, Protocol, Visit } from './protocol.ts';
import { isCloneName, knownAnalyte } from './vocabulary/known-analytes.ts';

const offered = 3;

/** One change of a letter (another, one more, one less, two swapped) counts 1: the restricted Damerau-Levenshtein distance, at most `most` + 1. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

/** The numbers in a name: `KIR2DL1` and `KIR2DL3` are two things, however alike. */
const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).join(' ');

/** A Chinese character is no letter: with another one in front, albumin (白蛋白) is prealbumin (前白蛋白). */
const han = /\p{Script=Han}/u;

/** How far two normalised spellings are apart: 0 to 2, a part of a longer one 2; null where they are nothing to each other. */
function apart(wanted: string, spelling: string): number | null {
  if (wanted === '' || spelling === '' || numbersIn(wanted) !== numbersIn(spelling)) return null;
  const [short, long] = wanted.length < spelling.length ? [wanted, spelling] : [spelling, wanted];
  const most = short.length >= 6 ? 2 : 1;
  const away = han.test(wanted + spelling) || short.length < 3 ? most + 1 : distance(wanted, spelling, most);
  if (away <= most) return away;
  return short.length >= 4 && !han.test(short) && long.includes(short) ? 2 : null;
}

interface Candidate {
  readonly name: string;
  readonly spellings: readonly string[];
}

function nearest(wanted: string, candidates: readonly Candidate[]): readonly string[] {
  return candidates
    .flatMap(({ name, spellings }) => {
      const away = spellings.flatMap((spelling) => apart(wanted, spelling) ?? []);
      return away.length === 0 ? [] : [{ name, away: Math.min(...away) }];
    })
    .sort((a, b) => a.away - b.away)
    .slice(0, offered)
    .map(({ name }) => name);
}

/**
 * The analytes of a study that a spelling may be a slip of, nearest first, at most three: to be offered to a person, never taken.
 * None for a spelling that is a known marker of its own (NKG2C is no slip of NKG2A), or that a number tells apart.
 */
export function nearAnalytes(text: string, analytes: readonly Analyte[]): readonly string[] {
  if (knownAnalyte(text) !== null || isCloneName(text) || text.trim().endsWith('-')) return [];
  const candidates = analytes.map(({ name, synonyms }) => ({
    name,
    spellings: [name, ...synonyms].map(normaliseName),
  }));
  return nearest(normaliseName(text), candidates);
}

/** The arms of a study that a spelling may be a slip of, or name with more words or without the number, nearest first, at most three. */
export function nearArms(text: string, arms: Protocol['arms']): readonly string[] {
  const wanted = normaliseLabel(text);
  const near = nearest(
    wanted,
    arms.map(({ name }) => ({ name, spellings: [normaliseLabel(name)] })),
  );
  const numbered = arms.map(({ name }) => name).filter((name) => normaliseLabel(name).replace(/\d+$/, '') === wanted);
  return [...new Set([...near, ...numbered])].slice(0, offered);
}

/**
 * The weeks of a protocol that a visit's text may mean, nearest first, at most three: a label with a slip in it, or the one number in the text.
 * Texts of dates, months and ordinals have questions of their own: give only what is no visit at all.
 */
export function nearWeeks(text: string, visits: readonly Visit[]): readonly number[] {
  const labelled = nearest(
    normaliseLabel(text),
    visits.map(({ label, week }) => ({ name: String(week), spellings: [normaliseLabel(label)] })),
  ).map(Number);
  const numbers = text.normalize('NFKC').match(/\d+(?:\.\d+)?/g) ?? [];
  const numbered = visits.filter(({ week }) => numbers.length === 1 && week === Number(numbers[0]));
  return [...new Set([...labelled, ...numbered.map(({ week }) => week)])].slice(0, offered);
}
