import type { Arm } from '../../study/protocol.ts';
import type { SourcedEvent } from '../../study/sourced-outcome.ts';
import type { Incidence } from './count-incidence.ts';
import type { EventChoices, EventFilter } from './select-events.ts';

/** All that is told of one kind of event in a study: the table, the chart, the figure and the command take this object and nothing else. */
export interface IncidenceAnswer {
  readonly filter: EventFilter;
  /** Every arm of the protocol, in its order, with all its subjects: the denominators. */
  readonly arms: readonly Arm[];
  readonly subjects: readonly { readonly subject: string; readonly arm: string }[];
  readonly incidence: Incidence;
  /** The events that count, each with its cell, by subject in the order of the arms, then by day. */
  readonly events: readonly SourcedEvent[];
  /** What a filter could choose from. */
  readonly choices: EventChoices;
  /** Events of this kind before any filter. */
  readonly ofKind: number;
  /** Of the fatal complications that count, those that are adverse events of grade 5 or marked as fatal. */
  readonly fatalByGrade: number;
  /** Events of both kinds. */
  readonly ofAnyKind: number;
  /** Until when each subject was followed, in days; absent where that is not known. */
  readonly lastDay: Readonly<Record<string, number>>;
  /** How many of the study's subjects a filter lets through; absent where there is none. `subjects` are those then, and events of others count nowhere. */
  readonly filtered?: { readonly kept: number; readonly of: number };
}
