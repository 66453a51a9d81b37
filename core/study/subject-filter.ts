import { z } from 'zod';
import type { SubjectEntry } from './overview.ts';

const covariate = z.string().min(1).max(200);

/** A covariate that is one of these texts; '' stands for subjects that nobody gave it for. */
const oneOfSchema = z.strictObject({ covariate, oneOf: z.array(z.string().max(300)).max(500) });

/** A covariate that is a number within these bounds, both inclusive; null for no bound. A subject without a number does not meet it. */
const rangeSchema = z.strictObject({
  covariate,
  from: z.number().nullable(),
  to: z.number().nullable(),
});

export const subjectConditionSchema = z.union([oneOfSchema, rangeSchema]);

/** Which subjects a question is about: those of some arms (null for all) that meet every condition. */
export const subjectFilterSchema = z.strictObject({
  arms: z.array(z.string().max(200)).max(50).nullable().default(null),
  conditions: z.array(subjectConditionSchema).max(50).default([]),
});

export type SubjectCondition = z.infer<typeof subjectConditionSchema>;
export type SubjectFilter = z.infer<typeof subjectFilterSchema>;

/** The filter that lets everyone through. */
export const everySubject: SubjectFilter = { arms: null, conditions: [] };

/** True for a filter that lets everyone through, whatever their covariates. */
export function letsEveryoneThrough(filter: SubjectFilter): boolean {
  return filter.arms === null && filter.conditions.length === 0;
}

/** What of a subject a filter looks at. */
export type FilteredSubject = Pick<SubjectEntry, 'arm' | 'covariates'>;

function numberOf(text: string): number | null {
  const trimmed = text.trim();
  const value = Number(trimmed);
  return trimmed === '' || !Number.isFinite(value) ? null : value;
}

/** True if a subject's covariate meets the condition. */
export function meetsCondition(condition: SubjectCondition, covariates: Readonly<Record<string, string>>): boolean {
  const text = covariates[condition.covariate] ?? '';
  if ('oneOf' in condition) return condition.oneOf.includes(text);
  const value = numberOf(text);
  if (value === null) return false;
  return (condition.from === null || value >= condition.from) && (condition.to === null || value <= condition.to);
}

/** True if the filter lets this subject through. */
export function meetsFilter(filter: SubjectFilter, { arm, covariates }: FilteredSubject): boolean {
  if (filter.arms !== null && !filter.arms.includes(arm)) return false;
  return filter.conditions.every((condition) => meetsCondition(condition, covariates));
}

/** A covariate that subjects can be filtered by, with what it is known to be. */
export interface KnownCovariate {
  readonly name: string;
  /** Its texts, numbers by their value, others by the alphabet. */
  readonly values: readonly string[];
  /** The smallest and largest where every value is a number; null otherwise. */
  readonly range: readonly [number, number] | null;
  /** Subjects that nobody gave it for. */
  readonly missing: number;
}

/** The covariates of these subjects, in the order in which they come. */
export function knownCovariates(subjects: readonly FilteredSubject[]): readonly KnownCovariate[] {
  const found = new Map<string, Map<string, number>>();
  for (const { covariates } of subjects) {
    for (const [name, value] of Object.entries(covariates)) {
      const values = found.get(name) ?? new Map<string, number>();
      values.set(value, (values.get(value) ?? 0) + 1);
      found.set(name, values);
    }
  }
  const collator = new Intl.Collator('en', { numeric: true });
  return [...found].map(([name, counts]) => {
    const values = [...counts.keys()].sort(collator.compare);
    const numbers = values.map(numberOf).filter((value) => value !== null);
    const given = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const isNumber = numbers.length === values.length && numbers.length > 0;
    return {
      name,
      values,
      range: isNumber ? [Math.min(...numbers), Math.max(...numbers)] : null,
      missing: subjects.length - given,
    };
  });
}
