import { z } from 'zod';
import { protocolSchema } from '../study/protocol.ts';
import { mappingSchema } from './mapping.ts';

/** What the importer must know of the study: its plan, the arm of each subject it holds, and mappings given or remembered, best first. */
export const studyContextSchema = z.strictObject({
  protocol: protocolSchema,
  subjects: z.array(z.strictObject({ subject: z.string(), arm: z.string() })),
  remembered: z.array(mappingSchema),
});

export type StudyContext = z.infer<typeof studyContextSchema>;
