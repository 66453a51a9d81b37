import type { SourcedEvent } from '../../../core/study/sourced-outcome.ts';
import { useSay } from '../../language.tsx';
import { ArmSwatch } from '../../trajectories/arm-swatch.tsx';
import type { ShownArm } from '../../trajectories/shown-arms.ts';
import { CellWords } from '../cell-words.tsx';
import { ListPanel } from '../list-panel.tsx';

/** Events one by one, each with its subject and the cell that says so. */
export function EventList({
  title,
  arm,
  events,
  onClose,
}: {
  title: string;
  arm: ShownArm | undefined;
  events: readonly SourcedEvent[];
  onClose: () => void;
}) {
  const say = useSay();
  const subjects = new Set(events.map(({ subject }) => subject)).size;
  const details = ({ grade, related, day }: SourcedEvent) =>
    [
      grade === null ? null : say('outcomes.grade', { grade }),
      related,
      day === null ? say('outcomes.no-day') : say('outcomes.day', { day: Number(day.toFixed(1)) }),
    ].filter((word) => word !== null);
  return (
    <ListPanel
      title={title}
      about={
        <>
          {arm === undefined ? null : <ArmSwatch arm={arm} wide={false} />}
          {say('outcomes.list-counts', {
            subjects: say('outcomes.count-subjects', { count: subjects }),
            events: say('outcomes.count-events', { count: events.length }),
          })}
        </>
      }
      onClose={onClose}
    >
      {events.length === 0 ? <p className="soft">{say('outcomes.list-empty')}</p> : null}
      <ul className="value-entries">
        {events.map((event) => (
          <li
            key={`${event.subject} ${event.source.file} ${event.source.sheet} ${event.source.cell} ${event.term}`}
            className="value-entry"
          >
            <span className="value-line">
              <a href={`#/subjects?subject=${encodeURIComponent(event.subject)}`}>{event.subject}</a>
              <span>{event.term}</span>
            </span>
            <span className="soft">{details(event).join(' · ')}</span>
            <CellWords source={event.source} />
          </li>
        ))}
      </ul>
    </ListPanel>
  );
}
