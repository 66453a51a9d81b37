import { memo, useMemo } from 'react';
import type { ChartGeometry } from './chart-geometry.ts';
import type { PlacedEvent } from './placed-events.ts';
import type { ShownArm } from './shown-arms.ts';

const signs = {
  death: 'M-3.5,-3.5L3.5,3.5M-3.5,3.5L3.5,-3.5',
  transplant: 'M0,-4.5L4.5,0L0,4.5L-4.5,0Z',
  'adverse-event': 'M0,-4.5L4,3.5H-4Z',
} as const;

/** The adverse events of many, smaller and without a ground of their own. */
const smallSign = 'm0,-3.2l3,5.4h-6z';

/**
 * The events on the subjects' lines. Deaths, transplants and the adverse events of the subject that is looked at each stand out; those of all others
 * lie quietly behind, one path for an arm.
 */
export const SubjectEvents = memo(function SubjectEvents({
  geometry,
  arms,
  events,
  open,
}: {
  geometry: ChartGeometry;
  arms: readonly ShownArm[];
  events: readonly PlacedEvent[];
  /** The subject that is looked at. */
  open: string | null;
}) {
  const { plot } = geometry;
  const placed = useMemo(
    () =>
      events.flatMap((event) => {
        const arm = arms[event.armIndex];
        const x = geometry.xOf(event.week, event.armIndex);
        const y = geometry.y(event.value);
        if (arm === undefined || !arm.visible || !Number.isFinite(y)) return [];
        if (x < plot.left - 1 || x > plot.left + plot.width + 1) return [];
        return [{ event, arm, x, y, from: geometry.xOf(event.lastWeek, event.armIndex) }];
      }),
    [events, arms, geometry, plot],
  );
  const isQuiet = ({ kind, subject }: PlacedEvent) => kind === 'adverse-event' && subject !== open;
  const quiet = Map.groupBy(
    placed.filter(({ event }) => isQuiet(event)),
    ({ event }) => JSON.stringify([event.armIndex, event.severe]),
  );
  return (
    <g className="subject-events">
      {[...quiet].map(([key, same]) => (
        <path
          key={key}
          className={`event-quiet${same[0]?.event.severe === true ? ' event-severe' : ''}`}
          d={same.map(({ x, y }) => `M${x.toFixed(1)},${y.toFixed(1)}${smallSign}`).join('')}
          stroke={same[0]?.arm.colour}
          color={same[0]?.arm.colour}
          data-adverse-events={same.length}
        />
      ))}
      {placed.map(({ event, arm, x, y, from }) =>
        isQuiet(event) ? null : (
          <g key={`${event.subject} ${event.kind} ${event.week}`} stroke={arm.colour} data-event={event.kind}>
            {x - from > 4 ? <path className="event-lead" d={`M${from},${y}H${x - 4}`} /> : null}
            <path className="event-ground" d={signs[event.kind]} transform={`translate(${x},${y})`} />
            <path
              className={`event-${event.kind}${event.severe ? ' event-severe' : ''}`}
              d={signs[event.kind]}
              color={arm.colour}
              transform={`translate(${x},${y})`}
            />
          </g>
        ),
      )}
    </g>
  );
});
