import { z } from 'zod';

/** What a part of a sample's name can say. */
export const sampleRoles = ['subject', 'visit', 'arm', 'well', 'stimulation'] as const;
export type SampleRole = (typeof sampleRoles)[number];

/**
 * How sample names are to be read, made by pointing at the parts of one of them: each part is a run of that name's tokens, counted from 0 and
 * both ends included. `P001_W4_NK.fcs` has the tokens P, 001, W, 4, NK.
 */
export const sampleTemplateSchema = z
  .strictObject({
    example: z.string().min(1).max(300),
    parts: z
      .array(
        z
          .strictObject({ role: z.enum(sampleRoles), from: z.number().int().min(0), to: z.number().int().min(0) })
          .refine(({ from, to }) => from <= to, 'a part ends before it begins'),
      )
      .min(1)
      .max(sampleRoles.length),
  })
  .refine(({ parts }) => parts.some(({ role }) => role === 'subject'), 'no part is the subject')
  .refine(({ parts }) => new Set(parts.map(({ role }) => role)).size === parts.length, 'two parts have the same role')
  .refine(({ parts }) => !overlap(parts), 'two parts overlap')
  .refine(
    ({ example, parts }) => parts.every(({ to }) => to < tokensOfSample(example).length),
    'a part is beyond the end of the name',
  );

export type SampleTemplate = z.infer<typeof sampleTemplateSchema>;
export type SamplePart = SampleTemplate['parts'][number];

/** What a sample's name carries. A part that is not said is null. */
export interface SampleParts {
  readonly subject: string;
  readonly visit: string | null;
  readonly arm: string | null;
  readonly well: string | null;
  readonly stimulation: string | null;
}

/** A piece of a sample's name that can be pointed at, and where it stands in it. */
export interface SampleToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True where it follows the token before it without a separator: `P` and `001` of `P001`. */
  readonly joined: boolean;
}

function overlap(parts: readonly { readonly from: number; readonly to: number }[]): boolean {
  const sorted = [...parts].sort((a, b) => a.from - b.from);
  return sorted.some(({ from }, at) => at > 0 && from <= (sorted[at - 1]?.to ?? -1));
}

/** A point within a number is no separator: `8.5wk`; before a counter of three digits and more it is: `tube.0001`. */
const inner = String.raw`(?<=\d)\.(?=\d{1,2}(?!\d))`;
const plainLetter = String.raw`[^\s_\-./\\()[\],;=]`;
const field = `(?:${plainLetter}|${inner})`;
const gap = String.raw`(?:[\s_\-/\\()[\],;=]|(?!${inner})\.)`;
const digits = String.raw`\d+(?:${inner}\d+)*`;
const noDigits = String.raw`[^\d\s_\-./\\()[\],;=]+`;
const ending = /\.(?:fcs|lmd|csv|acs|mqd|txt)(?=[^\p{L}\p{N}]*$)/iu;

/** The tokens of a sample's name, its file ending left out: parted at blanks, `_`, `-`, points, slashes and brackets, and where digits begin or end. */
export function tokensOfSample(name: string): readonly SampleToken[] {
  const bare = withoutEnding(name);
  const tokens: SampleToken[] = [];
  for (const run of bare.matchAll(new RegExp(`${field}+`, 'gu'))) {
    let joined = false;
    for (const token of run[0].matchAll(new RegExp(`${digits}|${noDigits}`, 'gu'))) {
      const start = run.index + token.index;
      tokens.push({ text: token[0], start, end: start + token[0].length, joined });
      joined = true;
    }
  }
  return tokens;
}

function withoutEnding(name: string): string {
  return name.slice(0, longestName).replace(ending, '');
}

const longestName = 300;

/**
 * Makes a reader of sample names from a template; a name that does not fit gives null. A part that takes up whole words of the example takes whole words of
 * every name; a part of a word takes letters where the example has letters, and digits where it has digits. Folders before a file's name
 * count only where a part stands in one.
 */
export function templateReader(template: SampleTemplate): (name: string) => SampleParts | null {
  const pattern = patternOf(template);
  return (name) => {
    const groups = pattern.exec(withoutEnding(name.normalize('NFKC')).trim())?.groups;
    const part = (role: SampleRole) => groups?.[role] ?? null;
    const subject = part('subject');
    if (subject === null) return null;
    return {
      subject,
      visit: part('visit'),
      arm: part('arm'),
      well: part('well'),
      stimulation: part('stimulation'),
    };
  };
}

function patternOf({ example, parts }: SampleTemplate): RegExp {
  const tokens = tokensOfSample(example);
  const sorted = [...parts].sort((a, b) => a.from - b.from);
  const file = firstOfFile(example, tokens);
  const first = (sorted[0]?.from ?? 0) >= file ? file : 0;
  const last = sorted.at(-1)?.to ?? 0;
  let pattern = first === 0 ? `^${gap}*` : String.raw`^(?:.*[\\/])?${gap}*`;
  for (let at = first; at <= last; at++) {
    const part = sorted.find(({ from, to }) => from <= at && at <= to);
    if (at > first && tokens[at]?.joined === false) pattern += `${gap}+`;
    if (part?.from === at) pattern += `(?<${part.role}>`;
    pattern += tokenPattern(tokens, sorted, at);
    if (part?.to === at) pattern += ')';
  }
  return new RegExp(`${pattern}(?:${field}*)(?:${gap}.*)?$`, 'su');
}

/** Where the file's own name begins among the tokens, after its folders. */
function firstOfFile(example: string, tokens: readonly SampleToken[]): number {
  const slash = Math.max(example.lastIndexOf('/'), example.lastIndexOf('\\'));
  return Math.max(
    0,
    tokens.findIndex(({ start }) => start > slash),
  );
}

/** One token: a whole word where no part begins or ends within it, else its letters or its digits. */
function tokenPattern(tokens: readonly SampleToken[], parts: readonly SamplePart[], at: number): string {
  let start = at;
  while (tokens[start]?.joined === true) start--;
  let end = at;
  while (tokens[end + 1]?.joined === true) end++;
  const whole = parts.every(({ from, to }) => (from <= start && to >= end) || to < start || from > end);
  if (whole) return at === start ? `${field}+` : '';
  const part = parts.find(({ from, to }) => from <= at && at <= to);
  const kind = /^\d/.test(tokens[at]?.text ?? '') ? digits : noDigits;
  // The last part of a word takes what is left of it: `W4` and `BL` are both visits.
  if (part !== undefined && part.to >= end) return at === Math.max(part.from, start) ? `${kind}${field}*` : '';
  return kind;
}
