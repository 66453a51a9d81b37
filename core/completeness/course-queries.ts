import type { FollowUpState } from '../study/follow-up.ts';
import type { SourcedEvent, SourcedFollowUp } from '../study/sourced-outcome.ts';
import type { PhraseKey } from '../words/say.ts';
import type { ReceivedValue } from './completeness.ts';
import type { Query, QueryKind } from './query.ts';

/** What happened to the subjects, with cells. */
export interface Course {
  readonly events: readonly SourcedEvent[];
  readonly followUps: readonly SourcedFollowUp[];
}

function aboutEvent(kind: QueryKind, event: SourcedEvent, code: PhraseKey, values: Query['values'] = {}): Query {
  const { subject, arm, term, source } = event;
  return { kind, subject, arm, week: null, analytes: [], text: term, unit: null, source, code, values };
}

/** Events that contradict themselves or the subject's follow-up: grade 5 is death (CTCAE), and nothing happens after it. */
export function eventQueries({ events, followUps }: Course): Query[] {
  const ends = new Map(followUps.map((end) => [end.subject, end]));
  return events.flatMap((event): Query[] => {
    const { grade, fatal, day } = event;
    const end = ends.get(event.subject);
    const found: Query[] = [];
    if (grade === 5 && fatal === false) {
      found.push(aboutEvent('event-contradiction', event, 'completeness.grade-5-not-fatal'));
    }
    if (fatal === true && grade !== null && grade < 5) {
      found.push(aboutEvent('event-contradiction', event, 'completeness.fatal-below-5', { grade }));
    }
    const isFatal = fatal === true || (grade === 5 && fatal === null);
    if (isFatal && end !== undefined && end.state !== 'death') {
      found.push(aboutEvent('event-contradiction', event, 'completeness.fatal-not-dead'));
    }
    if (end?.state === 'death' && day !== null && day > end.day) {
      found.push(aboutEvent('after-death', event, 'completeness.event-after-death', { on: day, day: end.day }));
    }
    return found;
  });
}

/** A transplant ends a follow-up and not the visits. */
const endsVisits: readonly FollowUpState[] = ['death', 'lost', 'withdrawn', 'alive'];

/** Follow-ups that end before the subject's last value: the day of the end, or the week of the value, is not right. */
export function followUpQueries(
  { followUps }: Course,
  received: readonly ReceivedValue[],
  daysEarly: ReadonlyMap<number, number>,
): Query[] {
  const last = new Map<string, number>();
  for (const { subject, week } of received) last.set(subject, Math.max(last.get(subject) ?? week, week));
  return followUps.flatMap(({ subject, arm, state, day, source }): Query[] => {
    const week = last.get(subject);
    if (week === undefined || !endsVisits.includes(state)) return [];
    if (week * 7 - (daysEarly.get(week) ?? 0) <= day) return [];
    const code = state === 'death' ? 'completeness.death-before-sample' : 'completeness.end-before-sample';
    const about = { subject, arm, week: null, analytes: [], text: String(day), unit: null, source };
    return [{ kind: 'follow-up', code, values: { day, week }, ...about }];
  });
}
