import type { FollowUp } from '../../core/study/follow-up.ts';
import type { SubjectEvent } from '../../core/study/subject-event.ts';
import type { useSay } from '../language.tsx';
import { weekText } from '../trajectories/number-format.ts';

type Say = ReturnType<typeof useSay>;

/** How a follow-up ended, in words: `died on day 290 (week 41.4)`. */
export function endText({ state, day }: Pick<FollowUp, 'state' | 'day'>, say: Say): string {
  return say(`explore.end-${state}`, { day, week: weekText(Math.round(day / 0.7) / 10) });
}

/** An event in words, as much as is known of it: `Fever · grade 3 · day 30 · related: possibly`. */
export function eventText({ term, grade, fatal, day, related }: SubjectEvent, say: Say): string {
  return [
    term,
    grade === null ? null : say('explore.event-grade', { grade }),
    fatal === true ? say('explore.event-fatal') : null,
    day === null ? null : say('explore.event-day', { day }),
    related === null ? null : say('explore.event-related', { related }),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
