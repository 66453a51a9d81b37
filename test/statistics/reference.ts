import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const number = z.number().nullable();

/** What R computed of a set of values. */
export const descriptionSchema = z.object({
  n: z.number(),
  mean: number,
  sd: number,
  sem: number,
  ci95: z.tuple([z.number(), z.number()]).nullable(),
  median: number,
  q1: number,
  q3: number,
  geometricMean: number,
  geometricSd: number,
  min: number,
  max: number,
});
export type ReferenceDescription = z.infer<typeof descriptionSchema>;

/** Reads results that a script of `test/reference` wrote. */
export function referenceResults<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(path.join(import.meta.dirname, '../reference/results', file), 'utf8')));
}

/** How far a number lies from R's, relative to R's; for a number near 0 beside its fellows, relative to `scale`. */
export function relativeError(ours: number, reference: number, scale = 0): number {
  if (ours === reference) return 0;
  return Math.abs(ours - reference) / Math.max(Math.abs(reference), scale);
}

/** The fields in which a description is further from R's than `tolerance`, with both numbers: [] where it agrees. */
export function disagreements(ours: object, reference: ReferenceDescription, tolerance = 1e-9): string[] {
  const found: string[] = [];
  const mine = new Map<string, unknown>(Object.entries(ours));
  for (const [field, expected] of Object.entries(reference)) {
    const actual: unknown = mine.get(field);
    const ends: readonly unknown[] = Array.isArray(actual) ? actual : [actual];
    const pairs = (Array.isArray(expected) ? expected : [expected]).map((end, i) => [ends[i], end] as const);
    for (const [a, b] of pairs) {
      const agrees = typeof a === 'number' && typeof b === 'number' ? relativeError(a, b, 1e-12) <= tolerance : a === b;
      if (!agrees) found.push(`${field}: ${String(a)}, R has ${String(b)}`);
    }
  }
  return found;
}
