import { z } from 'zod';

/** What `--json` prints, as other programs may rely on it. Strict: a field more or less is a change that somebody must decide. */
const number = z.number().nullable();
const text = z.string().nullable();

export const summarySchema = z.strictObject({
  rows: z.array(
    z.strictObject({
      analyte: z.string(),
      population: text,
      metric: text,
      unit: text,
      arm: z.string(),
      week: z.number(),
      n: z.number().int(),
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
      censored: z.number().int(),
    }),
  ),
});

export const issueSchema = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  message: z.string(),
  cell: text,
  count: z.number().int(),
});

export const importSchema = z.strictObject({
  files: z.array(
    z.strictObject({
      file: z.string(),
      sha256: z.string().length(64),
      alreadyImported: z.boolean(),
      importId: z.number().int().nullable(),
      sheets: z.array(
        z.strictObject({
          sheet: z.string(),
          layout: z.string(),
          readings: z.number().int(),
          subjects: z.number().int(),
          events: z.number().int(),
          issues: z.array(issueSchema),
        }),
      ),
      issues: z.array(issueSchema),
    }),
  ),
  added: z.strictObject({
    arms: z.array(z.string()),
    weeks: z.array(z.number()),
    analytes: z.array(z.string()),
    subjects: z.array(z.string()),
  }),
  totals: z.strictObject({
    readings: z.number().int(),
    added: z.number().int(),
    unchanged: z.number().int(),
    replaced: z.number().int(),
    conflicts: z.number().int(),
    subjects: z.number().int(),
    events: z.number().int(),
    errors: z.number().int(),
    warnings: z.number().int(),
  }),
});

export const plotSchema = z.strictObject({
  import: importSchema,
  folder: z.string(),
  fingerprint: z.string(),
  figures: z.array(
    z.strictObject({
      file: z.string(),
      analyte: z.string(),
      population: text,
      metric: text,
      unit: text,
      bytes: z.number().int(),
    }),
  ),
  summary: z.strictObject({ file: z.string(), rows: z.number().int() }),
});

export const traceSchema = z.strictObject({
  subject: z.string(),
  week: z.number(),
  analyte: z.string(),
  population: text,
  metric: text,
  value: number,
  qualifier: text,
  unit: text,
  source: z.strictObject({
    file: z.string(),
    sha256: z.string().length(64),
    sheet: z.string(),
    cell: z.string(),
    text: z.string(),
    importId: z.number().int(),
    importedAt: z.string(),
  }),
  history: z.array(
    z.strictObject({
      at: z.string(),
      by: z.string(),
      action: z.string(),
      from: number,
      to: number,
      fromQualifier: text,
      toQualifier: text,
      reason: text,
    }),
  ),
});

export const importsSchema = z.strictObject({
  imports: z.array(
    z.strictObject({
      importId: z.number().int(),
      file: z.string(),
      sha256: z.string().length(64),
      importedAt: z.string(),
      by: z.string(),
      readings: z.number().int(),
      added: z.number().int(),
      replaced: z.number().int(),
      unchanged: z.number().int(),
      warnings: z.number().int(),
      subjects: z.number().int(),
      events: z.number().int(),
      undoneAt: text,
    }),
  ),
});

export const undoSchema = z.strictObject({
  importId: z.number().int(),
  removed: z.number().int(),
  events: z.number().int(),
  restored: z.number().int(),
  kept: z.number().int(),
});

const interval = z.tuple([z.number(), z.number()]).nullable();

export const compareSchema = z.strictObject({
  analyte: z.string(),
  unit: text,
  test: z.string(),
  adjust: z.enum(['none', 'holm', 'bh']),
  rows: z.array(
    z.strictObject({
      week: z.number(),
      groups: z.array(z.strictObject({ arm: z.string(), n: z.number().int(), mean: number, median: number })),
      statistic: number,
      df: z.union([z.number(), z.tuple([z.number(), z.number()])]).nullable(),
      p: number,
      pAdjusted: number,
      effects: z.array(
        z.strictObject({ kind: z.string(), a: z.string(), b: z.string(), estimate: number, ci95: interval }),
      ),
    }),
  ),
});

export const modelSchema = z.strictObject({
  analyte: z.string(),
  unit: text,
  covariance: z.enum(['random-intercept', 'unstructured']),
  subjects: z.number().int(),
  observations: z.number().int(),
  logLik: number,
  converged: z.boolean(),
  fixed: z.array(z.strictObject({ term: z.string(), estimate: number, se: number, df: number, t: number, p: number })),
  variance: z.union([
    z.strictObject({ subject: z.number(), residual: z.number() }),
    z.strictObject({ weeks: z.array(z.number()), covariance: z.array(z.array(z.number())) }),
    z.strictObject({}),
  ]),
  contrasts: z.array(
    z.strictObject({
      week: z.number(),
      a: z.string(),
      b: z.string(),
      estimate: number,
      se: number,
      df: number,
      ci95: interval,
      p: number,
    }),
  ),
});

export const survivalSchema = z.strictObject({
  unit: z.literal('weeks'),
  arms: z.array(
    z.strictObject({
      arm: z.string(),
      n: z.number().int(),
      events: z.number().int(),
      median: z.strictObject({ estimate: number, ci95: z.tuple([number, number]) }),
      rmst: z.strictObject({ horizon: z.number(), estimate: number, se: number }),
      curve: z.array(
        z.strictObject({
          time: z.number(),
          atRisk: z.number().int(),
          events: z.number().int(),
          censored: z.number().int(),
          survival: z.number(),
          se: number,
          ci95: interval,
        }),
      ),
    }),
  ),
  logRank: z.strictObject({ chiSquare: number, df: number, p: number }),
  cox: z.array(z.strictObject({ a: z.string(), b: z.string(), hazardRatio: number, ci95: interval, p: number })),
});

export const incidenceSchema = z.strictObject({
  rows: z.array(
    z.strictObject({
      kind: z.string(),
      term: z.string(),
      arm: z.string(),
      n: z.number().int(),
      subjectsWithEvent: z.number().int(),
      events: z.number().int(),
      proportion: number,
      clopperPearson: interval,
      wilson: interval,
    }),
  ),
  tests: z.array(z.strictObject({ kind: z.string(), term: z.string(), fisherP: number })),
});
