import { z } from 'zod';

/** The kinds of event that a study counts. */
export const eventKinds = ['adverse-event', 'fatal-complication'] as const;
export const eventKindSchema = z.enum(eventKinds);
export type EventKind = z.infer<typeof eventKindSchema>;

/** Something that happened to a subject. What a file does not say is null; `day` counts from the subject's baseline, which is day 0. */
export interface SubjectEvent {
  readonly subject: string;
  /** '' where the study does not know it. */
  readonly arm: string;
  readonly kind: EventKind;
  readonly term: string;
  readonly grade: number | null;
  /** How the file says it is related to the treatment. */
  readonly related: string | null;
  readonly fatal: boolean | null;
  readonly day: number | null;
}
