import { z } from 'zod';
import { analyteKinds } from '../../study/protocol.ts';
import { visitQuestions } from '../../study/visit-text.ts';
import { cellCorrectionSchema } from '../cell-correction.ts';
import { importChoicesSchema, layouts, sheetMappingSchema } from '../mapping.ts';
import { phraseKeySchema, phraseValuesSchema, problemSchema } from '../problem.ts';
import type { ImportSummary } from './import-summary.ts';

const count = z.number().int().min(0);
export const explanationSchema = z.strictObject({ code: phraseKeySchema, values: phraseValuesSchema });

export const readingPreviewSchema = z.strictObject({
  cell: z.string(),
  text: z.string(),
  subject: z.string(),
  arm: z.string().nullable(),
  week: z.number(),
  visitText: z.string(),
  analyte: z.string(),
  population: z.string().nullable(),
  metric: z.string().nullable(),
  unit: z.string().nullable(),
  value: z.number(),
  qualifier: z.string().nullable(),
});

const sheetReview = z.strictObject({
  sheet: z.string(),
  hidden: z.boolean(),
  rows: count,
  columns: z.array(
    z.strictObject({ column: count, letters: z.string(), header: z.string(), samples: z.array(z.string()) }),
  ),
  layout: z.enum(layouts),
  why: z.array(explanationSchema),
  confidence: z.number().min(0).max(1),
  readings: count,
  events: count,
  subjects: count,
  firstReadings: z.array(readingPreviewSchema),
});

const fileSummary = z.strictObject({
  fileId: z.string(),
  file: z.string(),
  sha256: z.string(),
  container: z.enum(['xlsx', 'xlsb', 'xls', 'ods', 'text', 'pzfx', 'wsp']),
  mapping: z.array(sheetMappingSchema),
  corrections: z.array(cellCorrectionSchema),
  sheets: z.array(sheetReview),
});

const foundName = z.strictObject({ text: z.string(), name: z.string().nullable(), count });

const foundVisit = z.strictObject({
  text: z.string(),
  week: z.number().nullable(),
  planned: z.boolean(),
  count,
  question: z.enum([...visitQuestions, 'left-out', 'other-arm']).nullable(),
  arm: z.string().nullable(),
  arms: z.array(z.string()),
});

/** A summary as it comes from the process that read other people's files: checked before it is trusted. */
export const importSummarySchema: z.ZodType<ImportSummary> = z.strictObject({
  files: z.array(fileSummary),
  choices: importChoicesSchema,
  arms: z.array(foundName),
  visits: z.array(foundVisit),
  analytes: z.array(foundName),
  words: z.array(z.strictObject({ analyte: z.string(), text: z.string(), rank: z.number(), count })),
  sampleNames: z.array(z.string()),
  additions: z.strictObject({
    arms: z.array(z.string()),
    visits: z.array(z.strictObject({ week: z.number(), label: z.string() })),
    analytes: z.array(z.strictObject({ name: z.string(), kind: z.enum(analyteKinds), unit: z.string().nullable() })),
    subjects: z.array(z.string()),
  }),
  problems: z.array(problemSchema),
  problemsCut: z.boolean(),
  counts: z.strictObject({ readings: count, events: count, subjects: count, errors: count, warnings: count }),
  canCommit: z.boolean(),
});
