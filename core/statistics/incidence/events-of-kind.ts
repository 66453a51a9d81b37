import { normaliseName } from '../../study/normalise-name.ts';
import type { EventKind, SubjectEvent } from '../../study/subject-event.ts';

/** True for an adverse event that is said to have been fatal: so marked, or of grade 5 (death, by the CTCAE) and not marked otherwise. */
export function isFatal({ kind, fatal, grade }: SubjectEvent): boolean {
  return kind === 'adverse-event' && (fatal === true || (fatal === null && grade === 5));
}

/**
 * The events of a kind, in the order given. Fatal complications are also those adverse events that were fatal, but where a list of fatal complications
 * names the same of the same subject, once.
 */
export function eventsOfKind<E extends SubjectEvent>(events: readonly E[], kind: EventKind): E[] {
  if (kind !== 'fatal-complication') return events.filter((event) => event.kind === kind);
  const key = ({ subject, term }: SubjectEvent) => JSON.stringify([subject, normaliseName(term)]);
  const listed = new Set(events.filter((event) => event.kind === kind).map(key));
  return events.filter((event) => event.kind === kind || (isFatal(event) && !listed.has(key(event))));
}
