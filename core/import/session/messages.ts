import { z } from 'zod';
import { cellCorrectionSchema } from '../cell-correction.ts';
import { gridCellsSchema, gridRangeSchema, gridSearchSchema } from '../grid.ts';
import { importChoicesSchema, sheetMappingSchema } from '../mapping.ts';
import { phraseKeySchema, phraseValuesSchema } from '../problem.ts';
import { studyContextSchema } from '../study-context.ts';
import { cellDetailSchema } from './cell-detail-schema.ts';
import { importSummarySchema } from './import-summary-schema.ts';

const id = z.number().int();
const count = z.number().int().min(0);
const sheetPlace = { fileId: z.string(), sheet: count };

/** What the host asks of the import process, in the order in which it is to be done. */
export const requestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('open'),
    id,
    files: z.array(z.strictObject({ fileId: z.string(), name: z.string(), path: z.string() })),
    context: studyContextSchema,
  }),
  z.strictObject({
    kind: z.literal('review'),
    id,
    edits: z.array(
      z.strictObject({
        fileId: z.string(),
        sheets: z.array(sheetMappingSchema),
        corrections: z.array(cellCorrectionSchema),
      }),
    ),
    choices: importChoicesSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('cells'), id, ...sheetPlace, range: gridRangeSchema, toKeep: z.boolean() }),
  z.strictObject({ kind: z.literal('cell'), id, ...sheetPlace, row: count, column: count }),
  z.strictObject({ kind: z.literal('next-cell'), id, ...sheetPlace, search: gridSearchSchema }),
  z.strictObject({ kind: z.literal('stage'), id, path: z.string() }),
  z.strictObject({ kind: z.literal('stop') }),
]);

/** What the import process tells the host: the answer to a request by its id, or how far it is. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('opened'), id }),
  z.strictObject({ kind: z.literal('reviewed'), id, summary: importSummarySchema }),
  z.strictObject({ kind: z.literal('cells'), id, cells: gridCellsSchema }),
  z.strictObject({ kind: z.literal('cell'), id, detail: cellDetailSchema }),
  z.strictObject({
    kind: z.literal('next-cell'),
    id,
    place: z.strictObject({ row: count, column: count }).nullable(),
  }),
  z.strictObject({ kind: z.literal('staged'), id }),
  z.strictObject({ kind: z.literal('failed'), id, code: phraseKeySchema, values: phraseValuesSchema }),
  z.strictObject({
    kind: z.literal('progress'),
    stage: z.enum(['reading', 'understanding', 'writing']),
    file: z.string(),
    done: z.number().int().min(0),
    total: z.number().int().min(0),
  }),
]);

export type Request = z.infer<typeof requestSchema>;
export type Answer = z.infer<typeof answerSchema>;
