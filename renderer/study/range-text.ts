import type { Limits, ReferenceRange } from '../../core/study/reference-range.ts';

/** How the sexes are written before their limits. */
export interface SexLetters {
  readonly women: string;
  readonly men: string;
}

type TypedRange = Pick<ReferenceRange, 'low' | 'high' | 'women' | 'men'>;

function limitsText({ low, high }: Limits): string {
  if (low === null) return high === null ? '' : `≤ ${high}`;
  return high === null ? `≥ ${low}` : `${low}–${high}`;
}

/** A range as a person writes it: `35–55`, `≤ 40`, `F 7–40, M 9–50`; '' for none. */
export function rangeText(range: TypedRange | undefined, letters: SexLetters): string {
  if (range === undefined) return '';
  const of = (letter: string, limits: Limits | null) => (limits === null ? '' : `${letter} ${limitsText(limits)}`);
  return [limitsText(range), of(letters.women, range.women), of(letters.men, range.men)]
    .filter((part) => part !== '')
    .join(', ');
}

const number = String.raw`-?\d+(?:\.\d+)?`;
const between = new RegExp(`^(${number})\\s*(?:[–—~～-]|to|至)\\s*(${number})$`, 'iu');
const atMost = new RegExp(`^(?:<=?|≤|＜|–)\\s*(${number})$`, 'u');
const atLeast = new RegExp(`^(?:>=?|≥|＞)\\s*(${number})$`, 'u');
const ofSex = /^(?:(f|w|female|women|woman|女|女性|♀)|(m|male|men|man|男|男性|♂))[\s:：]+(.+)$/iu;

function readLimits(text: string): Limits | null {
  const [, from, to] = between.exec(text) ?? [];
  if (from !== undefined && to !== undefined) {
    return Number(from) < Number(to) ? { low: Number(from), high: Number(to) } : null;
  }
  const high = atMost.exec(text)?.[1];
  if (high !== undefined) return { low: null, high: Number(high) };
  const low = atLeast.exec(text)?.[1];
  return low === undefined ? null : { low: Number(low), high: null };
}

/** The range that a person wrote, as `35-55`, `<= 40` or `F 7–40, M 9–50`; null where it cannot be understood. */
export function readRange(text: string): TypedRange | null {
  const range: { -readonly [key in keyof TypedRange]: TypedRange[key] } = {
    low: null,
    high: null,
    women: null,
    men: null,
  };
  for (const part of text.split(/[,，、;；]/u).map((one) => one.trim())) {
    if (part === '') continue;
    const [, women, men, rest] = ofSex.exec(part) ?? [];
    const limits = readLimits(rest ?? part);
    if (limits === null) return null;
    if (women !== undefined) range.women = limits;
    else if (men !== undefined) range.men = limits;
    else Object.assign(range, limits);
  }
  return range;
}
