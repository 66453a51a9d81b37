import type { Outcome } from '../study/protocol.ts';
import type { EventKind } from '../study/subject-event.ts';

/** Which events an incidence outcome counts: the fatal ones where its name says so, adverse events otherwise. */
export function eventKindOf({ name }: Pick<Outcome, 'name'>): EventKind {
  return /fatal|death|mortality|致死|致命|死亡/i.test(name) ? 'fatal-complication' : 'adverse-event';
}
