import type { FollowUp } from '../../study/follow-up.ts';
import type { SubjectEvent } from '../../study/subject-event.ts';
import type { ReadingSource } from '../reading.ts';

/** Something that happened to a subject, with the cell that says so. */
export type EventFound = Omit<SubjectEvent, 'arm'> & { readonly source: ReadingSource };

/** How a subject's follow-up ended, with the cell that says so. */
export type FollowUpFound = Omit<FollowUp, 'arm'> & { readonly source: ReadingSource };

/** The events and the follow-up of one file as they are found; `heldFollowUps` are those of all files of the import, by subject. */
export class FoundOutcomes {
  readonly events: EventFound[] = [];
  readonly followUps: FollowUpFound[] = [];
  readonly #held: Map<string, FollowUpFound>;

  constructor(held: Map<string, FollowUpFound>) {
    this.#held = held;
  }

  /** Takes a subject's follow-up; gives the one that was said before, null for the first. */
  follow(followUp: FollowUpFound): FollowUpFound | null {
    const before = this.#held.get(followUp.subject) ?? null;
    if (before === null) {
      this.#held.set(followUp.subject, followUp);
      this.followUps.push(followUp);
    }
    return before;
  }

  get count(): number {
    return this.events.length + this.followUps.length;
  }
}
