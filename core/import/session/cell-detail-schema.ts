import { z } from 'zod';
import { type CellDetail, cellKinds, columnRoleSchema } from '../grid.ts';
import { problemSchema } from '../problem.ts';
import { explanationSchema, readingPreviewSchema } from './import-summary-schema.ts';

/** A cell in full as it comes from the process that read other people's files. */
export const cellDetailSchema: z.ZodType<CellDetail> = z.strictObject({
  cell: z.string(),
  text: z.string(),
  kind: z.enum(cellKinds),
  role: columnRoleSchema.nullable(),
  header: z.string(),
  hidden: z.boolean(),
  reading: readingPreviewSchema.nullable(),
  note: z.string().nullable(),
  correction: z.strictObject({ text: z.string().nullable(), reason: z.string() }).nullable(),
  problems: z.array(problemSchema),
  standing: explanationSchema.nullable(),
});
