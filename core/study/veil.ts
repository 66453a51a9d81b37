/** Hides the names of a study's arms: each is replaced by its code wherever it stands, in whatever spelling. */
export interface Veil {
  /** The same text without an arm's name. */
  text(text: string): string;
  /** Running text, left out whole where it names an arm: what it says around the name would tell the arm. */
  prose(text: string): string;
  /** The same plain data without an arm's name in any text, the keys of its objects included. Bytes and other objects are left as they are. */
  over<T>(value: T): T;
  /** Text that was hidden by this veil as it stood in `original`; any other text as it is. */
  lift<T>(value: T, original: unknown): T;
  /** The arm that a code stands for, null for none. */
  armOf(code: string): string | null;
}

/** An arm and what it is called while the study is blinded. */
export interface CodedArm {
  readonly name: string;
  readonly code: string;
}

/** The code of the arm that was drawn at a place from 0: A to Z, then AA, AB … */
export function codeOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : codeOf(Math.floor(place / 26) - 1) + last;
}

const wide = /[\u3400-\u9fff]/;

/** How an arm's name is looked for: its letters and digits with any signs between them, no other letter or digit beside it. Null for a bare number or sign. */
function patternOf(name: string): string | null {
  const pieces = name.normalize('NFKC').match(/\p{L}+|\p{N}+/gu) ?? [];
  const whole = pieces.join('');
  if (whole.length < 2 || !/\p{L}/u.test(whole)) return null;
  const inner = pieces.join('[^\\p{L}\\p{N}]*');
  // Chinese is written without blanks: the name may stand between other words.
  return wide.test(whole) ? inner : `(?<![\\p{L}\\p{N}])${inner}s?(?![\\p{L}\\p{N}])`;
}

/**
 * The veil over these arms. A name of one letter, or of digits alone, is hidden where it is the arm of something (the store sees to that), but not
 * inside other texts, where it would hide half of the alphabet.
 */
export function makeVeil(arms: readonly CodedArm[]): Veil {
  const longestFirst = [...arms].sort((a, b) => b.name.length - a.name.length);
  const patterns = longestFirst.flatMap(({ name, code }) => {
    const pattern = patternOf(name);
    return pattern === null ? [] : [{ pattern: new RegExp(pattern, 'giu'), code }];
  });
  const known = new Map<string, string>();
  const text = (original: string): string => {
    const before = known.get(original);
    if (before !== undefined) return before;
    let hidden = original;
    for (const { pattern, code } of patterns) {
      // Signs of another width are folded only where that lets a name be found.
      const folded = pattern.test(hidden) ? hidden : hidden.normalize('NFKC');
      pattern.lastIndex = 0;
      if (pattern.test(folded)) hidden = folded.replace(pattern, code);
      pattern.lastIndex = 0;
    }
    if (known.size > 100_000) known.clear();
    known.set(original, hidden);
    return hidden;
  };
  return {
    text,
    prose: (original) => (text(original) === original ? original : ''),
    over: (value) => mapTexts(value, text),
    lift: (value, original) => {
      const hidden = new Map<string, string>();
      mapTexts(original, (one) => {
        if (text(one) !== one) hidden.set(text(one), one);
        return one;
      });
      return hidden.size === 0 ? value : mapTexts(value, (one) => hidden.get(one) ?? one);
    },
    armOf: (code) => arms.find((arm) => arm.code === code)?.name ?? null,
  };
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The same plain data with every text in it replaced. */
export function mapTexts<T>(value: T, replace: (text: string) => string): T {
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return replace(one);
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null || !isPlain(one)) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [replace(key), walk(inner)]));
  };
  // Only texts are replaced, by texts: the shape stays what it was.
  return walk(value) as T;
}
