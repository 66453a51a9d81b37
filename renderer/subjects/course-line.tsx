import type { SubjectRecord } from '../../core/study/overview.ts';
import { useSay } from '../language.tsx';
import { endText, eventText } from './course-words.ts';

/** How a subject's follow-up ended, and what happened on the way. */
export function CourseLine({ record: { followUp, events } }: { record: SubjectRecord }) {
  const say = useSay();
  return (
    <div className="course small">
      <p>{followUp === null ? say('explore.end-unknown') : endText(followUp, say)}</p>
      {events.length === 0 ? null : (
        <ul aria-label={say('explore.events-title')}>
          {events.map((event, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same event may be told twice, and the list never changes its order.
            <li key={`${event.term} ${event.day} ${index}`}>{eventText(event, say)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
