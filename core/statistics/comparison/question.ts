import { z } from 'zod';
import { changes } from '../summary.ts';
import { adjustments } from './adjust-p.ts';
import { comparisonTests } from './test-result.ts';

/** The most series that are compared as one family. */
export const mostCompared = 500;

/**
 * What is asked of a comparison. One series: its weeks are the family that p-values are adjusted over. Several: all of their weeks together.
 * Arms and weeks that are null are all that have values.
 */
export const comparisonQuestionSchema = z.strictObject({
  seriesIds: z.array(z.number().int()).min(1).max(mostCompared),
  arms: z.array(z.string().max(120)).max(50).nullable().default(null),
  weeks: z.array(z.number()).max(500).nullable().default(null),
  method: z.enum(comparisonTests).default('welch'),
  adjust: z.enum(adjustments).default('holm'),
  change: z.enum(changes).default('none'),
});
export type ComparisonQuestion = z.infer<typeof comparisonQuestionSchema>;
export type ComparisonMethod = ComparisonQuestion['method'];
