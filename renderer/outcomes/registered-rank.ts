import { eventKindOf } from '../../core/registry/event-kind.ts';
import type { Outcome, Protocol } from '../../core/study/protocol.ts';
import type { EventKind } from '../../core/study/subject-event.ts';

/** The rank at which the protocol registers survival or a kind of event; null where it does not name it. */
export function registeredRank({ outcomes }: Protocol, of: 'survival' | EventKind): Outcome['rank'] | null {
  const found = outcomes.find((outcome) =>
    of === 'survival' ? outcome.type === 'survival' : outcome.type === 'incidence' && eventKindOf(outcome) === of,
  );
  return found === undefined || found.rank === 'exploratory' ? null : found.rank;
}
