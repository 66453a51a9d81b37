import {
  type SamplePart,
  type SampleParts,
  type SampleRole,
  type SampleTemplate,
  sampleTemplateSchema,
  templateReader,
} from '../../../core/import/sample-template.ts';

/** The parts after one points at a token for a role: it begins the part, widens it, or, at one of its ends, takes itself away. */
export function withToken(parts: readonly SamplePart[], role: SampleRole, token: number): readonly SamplePart[] {
  const own = parts.find((part) => part.role === role);
  const others = parts.filter((part) => part.role !== role);
  if (own === undefined)
    return [...others.flatMap((part) => without(part, token, token)), { role, from: token, to: token }];
  const { from, to } = own;
  if (from === token && to === token) return others;
  if (token === from) return [...others, { role, from: from + 1, to }];
  if (token === to) return [...others, { role, from, to: to - 1 }];
  const wider = { role, from: Math.min(from, token), to: Math.max(to, token) };
  return [...others.flatMap((part) => without(part, wider.from, wider.to)), wider];
}

/** A part without the tokens that another one takes; it keeps the side that is left of them, or right of them. */
function without({ role, from, to }: SamplePart, first: number, last: number): readonly SamplePart[] {
  if (to < first || from > last) return [{ role, from, to }];
  if (from < first) return [{ role, from, to: first - 1 }];
  return to > last ? [{ role, from: last + 1, to }] : [];
}

/** A template of these parts; null while they are none, without a subject for instance. */
export function templateOf(example: string, parts: readonly SamplePart[]): SampleTemplate | null {
  const parsed = sampleTemplateSchema.safeParse({ example, parts });
  return parsed.success ? parsed.data : null;
}

/** A name with what a template reads from it; null for one that it does not fit. */
export interface TriedName {
  readonly name: string;
  readonly parts: SampleParts | null;
}

/** What a template reads from every name, those that it does not fit first. */
export function tryNames(template: SampleTemplate, names: readonly string[]): readonly TriedName[] {
  const read = templateReader(template);
  const tried = names.map((name): TriedName => ({ name, parts: read(name) }));
  return [...tried.filter(({ parts }) => parts === null), ...tried.filter(({ parts }) => parts !== null)];
}
