import { z } from 'zod';
import { everySubject, subjectFilterSchema } from '../../study/subject-filter.ts';
import { covariances } from '../models/covariance-structure.ts';
import { changes } from '../summary.ts';
import { adjustments } from './adjust-p.ts';
import { comparisonTests } from './test-result.ts';

/** How arms are compared: a test at each week by itself, or a model of all weeks together. */
export const comparisonMethods = [...comparisonTests, ...covariances] as const;
export type ComparisonMethod = (typeof comparisonMethods)[number];

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
  method: z.enum(comparisonMethods).default('welch'),
  adjust: z.enum(adjustments).default('holm'),
  change: z.enum(changes).default('none'),
  /** Which subjects are compared. */
  filter: subjectFilterSchema.default(everySubject),
  /** Of a model: the baseline is a covariate, and the weeks after it are explained. */
  baselineCovariate: z.boolean().default(false),
});
export type ComparisonQuestion = z.infer<typeof comparisonQuestionSchema>;
