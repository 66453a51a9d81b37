import { z } from 'zod';
import { normaliseName } from '../../study/normalise-name.ts';
import { eventKindSchema, type SubjectEvent } from '../../study/subject-event.ts';

/** Which events count: of a kind, of some grades, of some relations to treatment. */
export const eventFilterSchema = z.strictObject({
  kind: eventKindSchema,
  /** Grades that count; null for all, ungraded ones too. 0 stands for ungraded. */
  grades: z.array(z.number().int().min(0).max(5)).nullable().default(null),
  /** Relations to treatment that count, as files word them; null for all. '' stands for not said. */
  related: z.array(z.string().max(200)).nullable().default(null),
});
export type EventFilter = z.infer<typeof eventFilterSchema>;

/** What there is to choose from among the events of a kind, with how many there are of each. */
export interface EventChoices {
  /** Grades ascending; 0 stands for ungraded. */
  readonly grades: readonly { readonly grade: number; readonly events: number }[];
  /** Relations to treatment as files word them, the most frequent first; '' stands for not said. */
  readonly related: readonly { readonly related: string; readonly events: number }[];
}

/** True for an event whose grade and relation a filter lets through; relations are one where they differ in case and spaces only. */
export function isSelected(event: SubjectEvent, { grades, related }: Omit<EventFilter, 'kind'>): boolean {
  if (grades !== null && !grades.includes(event.grade ?? 0)) return false;
  return related === null || related.some((one) => normaliseName(one) === normaliseName(event.related ?? ''));
}

/** The grades and relations that occur among events. */
export function eventChoices(events: readonly SubjectEvent[]): EventChoices {
  const grades = Map.groupBy(events, ({ grade }) => grade ?? 0);
  const related = Map.groupBy(events, (event) => normaliseName(event.related ?? ''));
  return {
    grades: [...grades]
      .map(([grade, ofGrade]) => ({ grade, events: ofGrade.length }))
      .sort((a, b) => a.grade - b.grade),
    related: [...related.values()]
      .map((alike) => ({ related: alike[0]?.related ?? '', events: alike.length }))
      .sort((a, b) => b.events - a.events || a.related.localeCompare(b.related, 'en')),
  };
}
