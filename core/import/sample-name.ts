import vm from 'node:vm';
import { weekOfVisit } from '../study/visit-text.ts';
import { ExplainedError } from '../words/explained-error.ts';
import type { StudyContext } from './study-context.ts';

/** What a sample's name carries. A part that the pattern does not name is null. */
export interface SampleParts {
  readonly subject: string;
  readonly visit: string | null;
  readonly arm: string | null;
}

const longestName = 300;
const timeLimitMs = 1000;

/**
 * Makes a reader of sample names from a pattern with the named groups `subject`, `visit` and `arm`; a name that does not fit gives null.
 * Throws `import.sample-pattern-unusable` for a pattern that is no regular expression or names no `subject`,
 * and `import.sample-pattern-slow` for one that takes more than a second on one name.
 */
export function sampleReader(pattern: string): (name: string) => SampleParts | null {
  if (!pattern.includes('(?<subject>')) throw new ExplainedError('import.sample-pattern-unusable', { pattern });
  const sandbox = vm.createContext({ pattern, name: '', groups: null });
  try {
    vm.runInContext(`const compiled = new RegExp(pattern);`, sandbox, { timeout: timeLimitMs });
  } catch (cause) {
    throw new ExplainedError('import.sample-pattern-unusable', { pattern }, { cause });
  }
  const read = new vm.Script(`groups = JSON.stringify(compiled.exec(name)?.groups ?? null);`);
  const known = new Map<string, SampleParts | null>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    sandbox.name = name.slice(0, longestName);
    try {
      read.runInContext(sandbox, { timeout: timeLimitMs });
    } catch (cause) {
      throw new ExplainedError('import.sample-pattern-slow', { pattern, name }, { cause });
    }
    const parts = partsOf(sandbox.groups);
    known.set(name, parts);
    return parts;
  };
}

function partsOf(json: unknown): SampleParts | null {
  const groups: unknown = typeof json === 'string' ? JSON.parse(json) : null;
  if (typeof groups !== 'object' || groups === null) return null;
  const part = (key: string): string | null => {
    const text: unknown = Reflect.get(groups, key);
    return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
  };
  const subject = part('subject');
  return subject === null ? null : { subject, visit: part('visit'), arm: part('arm') };
}

/** A proposal for reading sample names; `visit` says whether the names carry one. */
export interface SamplePattern {
  readonly pattern: string;
  readonly visit: boolean;
}

const separator = /[\s_-]+/;
const well = /^[A-P](?:0?[1-9]|1\d|2[0-4])$/;

/** A sample's name without its folder and its file ending, as tokens. */
function tokensOf(name: string): readonly string[] {
  const file = name.split(/[\\/]/).at(-1) ?? name;
  return file.replace(/\.(?:fcs|lmd)$/i, '').split(separator);
}

/**
 * Proposes how sample names are to be read: the first token position that is a visit in nearly all names, and the first other position
 * that looks like subjects (known ones of the study, or ids with a digit in them; without a visit to go by, they must differ between names).
 * Null where no position looks like subjects. A proposal only: a person sees it and can change it.
 */
export function proposeSamplePattern(names: readonly string[], context: StudyContext): SamplePattern | null {
  const rows = names.map(tokensOf);
  if (rows.length === 0) return null;
  const positions = Math.min(8, Math.max(...rows.map((row) => row.length)));
  const share = (position: number, fits: (token: string) => boolean): number =>
    rows.filter((row) => fits(row[position] ?? '')).length / rows.length;
  const known = new Set(context.subjects.map(({ subject }) => subject));
  const isVisit = (token: string): boolean =>
    token !== '' && !/^-?\d+$/.test(token) && 'week' in weekOfVisit(token, context.protocol);
  const isId = (token: string): boolean => /\d/.test(token) && !well.test(token) && !/^\(?rep\s?\d+\)?$/i.test(token);
  const all = Array.from({ length: positions }, (_, position) => position);
  const visit = all.find((position) => share(position, isVisit) >= 0.9) ?? null;
  const others = all.filter((position) => position !== visit);
  const subject =
    others.find((position) => known.size > 0 && share(position, (token) => known.has(token)) >= 0.5) ??
    others.find((position) => share(position, isId) >= 0.9 && (visit !== null || varies(rows, position)));
  if (subject === undefined) return null;
  return { pattern: patternOf(subject, visit), visit: visit !== null };
}

function varies(rows: readonly (readonly string[])[], position: number): boolean {
  return rows.length === 1 || new Set(rows.map((row) => row[position])).size > 1;
}

function patternOf(subject: number, visit: number | null): string {
  const last = Math.max(subject, visit ?? 0);
  const tokens = Array.from({ length: last + 1 }, (_, position) => {
    const token = String.raw`[^\s_.\\\/\-]+`;
    if (position === subject) return `(?<subject>${token})`;
    return position === visit ? `(?<visit>${token})` : token;
  });
  return String.raw`^(?:.*[\\\/])?${tokens.join(String.raw`[\s_\-]+`)}`;
}
