import type { SubjectRecord } from '../../core/study/overview.ts';
import { useSay } from '../language.tsx';
import { weekText } from '../trajectories/number-format.ts';

/** How a subject's follow-up ended, and what happened on the way. */
export function CourseLine({ record: { followUp, events } }: { record: SubjectRecord }) {
  const say = useSay();
  const ended =
    followUp === null
      ? say('explore.end-unknown')
      : say(`explore.end-${followUp.state}`, {
          day: followUp.day,
          week: weekText(Math.round(followUp.day / 0.7) / 10),
        });
  return (
    <div className="course small">
      <p>{ended}</p>
      {events.length === 0 ? null : (
        <ul aria-label={say('explore.events-title')}>
          {events.map((event, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same event may be told twice, and the list never changes its order.
            <li key={`${event.term} ${event.day} ${index}`}>
              {[
                event.term,
                event.grade === null ? null : say('explore.event-grade', { grade: event.grade }),
                event.fatal === true ? say('explore.event-fatal') : null,
                event.day === null ? null : say('explore.event-day', { day: event.day }),
                event.related === null ? null : say('explore.event-related', { related: event.related }),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
