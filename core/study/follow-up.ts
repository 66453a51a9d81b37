import { z } from 'zod';

/** How a subject's follow-up ended. A person says which of these count as the event of a survival analysis; the others are censored. */
export const followUpStates = ['death', 'transplant', 'lost', 'withdrawn', 'alive'] as const;
export const followUpStateSchema = z.enum(followUpStates);
export type FollowUpState = z.infer<typeof followUpStateSchema>;

/** Until when a subject was followed, in days from its baseline (day 0), and how that ended. */
export interface FollowUp {
  readonly subject: string;
  /** '' where the study does not know it. */
  readonly arm: string;
  readonly state: FollowUpState;
  readonly day: number;
}
