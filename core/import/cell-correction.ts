import { z } from 'zod';

/**
 * A person's word on one cell of a file, before it is imported: another text (`null`: the cell is left out), and why.
 * What the file says stays beside it for good.
 */
export const cellCorrectionSchema = z.strictObject({
  sheet: z.string(),
  row: z.number().int().min(0),
  column: z.number().int().min(0),
  text: z.string().min(1).max(500).nullable(),
  reason: z.string().trim().min(1).max(500),
});
export type CellCorrection = z.infer<typeof cellCorrectionSchema>;
