import { z } from 'zod';

/** What `scores`, `eligibility` and `completeness` print with `--json`. Strict: a field more or less is a change that somebody must decide. */
const number = z.number().nullable();
const text = z.string().nullable();
const count = z.number().int();
const source = z.strictObject({ file: z.string(), sheet: z.string(), cell: z.string() }).nullable();

const input = z.strictObject({
  value: z.union([z.number(), z.string()]),
  unit: text,
  qualifier: text,
  text,
  readingId: count.nullable(),
  source,
});

export const scoresSchema = z.strictObject({
  rows: z.array(
    z.strictObject({
      score: z.enum(['meld', 'meld-na', 'meld-3', 'ctp', 'sofa', 'albi']),
      version: z.string(),
      subject: z.string(),
      arm: z.string(),
      week: z.number(),
      value: number,
      inputs: z.record(z.string(), input),
      missing: z.array(z.string()),
    }),
  ),
  details: z.array(
    z.strictObject({
      score: z.string(),
      subject: z.string(),
      week: z.number(),
      raw: number,
      class: text,
      unitPath: z.enum(['SI', 'mg/dL', 'mixed']).nullable(),
      byOtherPath: number,
      bounds: z.array(z.strictObject({ input: z.string(), measured: z.number(), counted: z.number(), unit: text })),
      notRecorded: z.array(z.string()),
      warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
      imported: z.array(
        z.strictObject({
          value: z.number(),
          difference: number,
          mismatch: z.boolean(),
          text: z.string(),
          readingId: count,
          source,
        }),
      ),
    }),
  ),
});

const verdict = z.enum(['meets', 'does-not-meet', 'cannot-tell']);

export const eligibilitySchema = z.strictObject({
  criteria: z.array(
    z.strictObject({
      criterion: z.string(),
      kind: z.enum(['inclusion', 'exclusion']),
      text: z.string(),
      meets: count,
      doesNotMeet: count,
      cannotTell: count,
    }),
  ),
  subjects: z.array(
    z.strictObject({
      subject: z.string(),
      arm: z.string(),
      overall: verdict,
      criteria: z.array(
        z.strictObject({
          criterion: z.string(),
          verdict,
          missing: z.array(z.string()),
          evidence: z.array(z.strictObject({ fact: z.string(), text: z.string(), unit: text, week: number, source })),
        }),
      ),
    }),
  ),
});

export const completenessSchema = z.strictObject({
  asOf: z.iso.date(),
  rows: z.array(
    z.strictObject({
      outcome: z.string(),
      analyte: text,
      arm: z.string(),
      week: z.number(),
      scheduled: z.boolean(),
      subjects: count,
      expected: count,
      received: count,
      due: count,
      missed: count,
      diedBefore: count,
      outOfWindow: count,
      unscheduled: count,
    }),
  ),
  uncounted: z.array(z.string()),
  queries: z.array(
    z.strictObject({
      kind: z.string(),
      subject: z.string(),
      arm: z.string(),
      week: number,
      analytes: z.array(z.string()),
      text,
      unit: text,
      code: z.string(),
      message: z.string(),
      source,
      key: z.string(),
      status: z.enum(['open', 'sent', 'answered']),
      sent: z.strictObject({ at: z.string(), by: z.string() }).nullable(),
      answer: z.strictObject({ note: z.string(), at: z.string(), by: z.string() }).nullable(),
    }),
  ),
});
