import { scaleLinear } from 'd3-scale';
import type { IncidenceAnswer } from '../../../core/statistics/incidence/incidence-answer.ts';
import type { SourcedEvent } from '../../../core/study/sourced-outcome.ts';
import { useSay } from '../../language.tsx';
import { ArmSwatch } from '../../trajectories/arm-swatch.tsx';
import { weekText } from '../../trajectories/number-format.ts';
import type { ShownArm } from '../../trajectories/shown-arms.ts';
import { useSize } from '../../trajectories/use-size.ts';

const rowHeight = 24;
const radius = 8;

/** A line for each subject with an event: its follow-up, and every event at its day with its grade. A click lists the events of the subject's arm. */
export function EventTimelines({
  answer,
  arms,
  weeks,
  onSubject,
}: {
  answer: IncidenceAnswer;
  arms: readonly ShownArm[];
  weeks: readonly number[];
  onSubject: (subject: string) => void;
}) {
  const say = useSay();
  const [measure, size] = useSize();
  const visible = new Set(arms.flatMap(({ name, visible: shown }) => (shown ? [name] : [])));
  const dated = answer.events.filter(({ arm, day }) => day !== null && visible.has(arm));
  const undated = answer.events.filter(({ arm, day }) => day === null && visible.has(arm)).length;
  const bySubject = [...Map.groupBy(dated, ({ subject }) => subject)];
  const lastOf = (subject: string) => answer.lastDay[subject] ?? null;
  const last = Math.max(7, ...bySubject.map(([subject]) => lastOf(subject) ?? 0), ...dated.map(({ day }) => day ?? 0));
  const width = Math.max(120, (size?.width ?? 0) - 132);
  const x = scaleLinear([0, last], [radius + 2, width - radius - 2]);
  const ticks = weeks.filter((week) => week >= 0 && week * 7 <= last);
  if (bySubject.length === 0) {
    return <p className="soft">{say('outcomes.timelines-none')}</p>;
  }
  return (
    <div className="event-timelines" ref={measure}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="unseen">
              {say('outcomes.column-subjects')}
            </th>
            <td>
              <svg width={width} height={18} aria-hidden="true">
                {spread(ticks, (week) => x(week * 7)).map((week) => (
                  <text key={week} x={x(week * 7)} y={12} textAnchor="middle">
                    {weekText(week)}
                  </text>
                ))}
              </svg>
            </td>
          </tr>
        </thead>
        <tbody>
          {bySubject.map(([subject, events]) => {
            const arm = arms.find(({ name }) => name === events[0]?.arm);
            return (
              <tr key={subject}>
                <th scope="row">
                  <button type="button" className="timeline-subject" onClick={() => onSubject(subject)}>
                    {arm === undefined ? null : <ArmSwatch arm={arm} wide={false} />} {subject}
                  </button>
                </th>
                <td>
                  <Timeline
                    subject={subject}
                    events={events}
                    colour={arm?.colour ?? 'currentcolor'}
                    width={width}
                    x={x}
                    end={lastOf(subject)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="soft small">
        {say('outcomes.week-axis')}
        {undated === 0 ? '' : ` · ${say('outcomes.timelines-undated', { count: undated })}`}
      </p>
    </div>
  );
}

function Timeline({
  subject,
  events,
  colour,
  width,
  x,
  end,
}: {
  subject: string;
  events: readonly SourcedEvent[];
  colour: string;
  width: number;
  x: (day: number) => number;
  end: number | null;
}) {
  const say = useSay();
  const middle = rowHeight / 2;
  const words = ({ term, grade, day }: SourcedEvent) =>
    [term, grade === null ? null : say('outcomes.grade', { grade }), say('outcomes.day', { day: day ?? 0 })]
      .filter((word) => word !== null)
      .join(', ');
  return (
    <svg
      width={width}
      height={rowHeight}
      role="img"
      aria-label={`${say('outcomes.timeline-description', { subject })}: ${events.map(words).join('; ')}`}
    >
      <path className="timeline-line" d={`M${x(0)},${middle}H${x(end ?? 0)}`} />
      {end === null ? null : (
        <path className="timeline-end" d={`M${x(end)},${middle - 5}v10`}>
          <title>{`${say('outcomes.timeline-end')}: ${say('outcomes.day', { day: end })}`}</title>
        </path>
      )}
      {events.map((event) => (
        <g
          key={`${event.term} ${event.day} ${event.source.cell}`}
          transform={`translate(${x(event.day ?? 0)},${middle})`}
          className="timeline-event"
          data-grave={(event.grade ?? 0) >= 3}
        >
          <title>{words(event)}</title>
          <circle r={radius} stroke={colour} fill={(event.grade ?? 0) >= 3 ? colour : undefined} />
          <text y={4} textAnchor="middle">
            {event.grade ?? ''}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Those of the weeks that can be written without touching each other. */
function spread(weeks: readonly number[], place: (week: number) => number): number[] {
  const written: number[] = [];
  for (const week of weeks) {
    const before = written.at(-1);
    if (before === undefined || place(week) - place(before) >= 20) written.push(week);
  }
  return written;
}
