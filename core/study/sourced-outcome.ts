import type { FollowUp } from './follow-up.ts';
import type { CellSource } from './sourced-reading.ts';
import type { SubjectEvent } from './subject-event.ts';

/** How a subject's follow-up ended, and the cell that says so. */
export interface SourcedFollowUp extends FollowUp {
  readonly source: CellSource;
}

/** Something that happened to a subject, and the cell that says so. */
export interface SourcedEvent extends SubjectEvent {
  readonly source: CellSource;
}
