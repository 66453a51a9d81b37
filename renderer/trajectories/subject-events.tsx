import { memo, useMemo } from 'react';
import type { SubjectTrajectory } from '../../core/statistics/trajectory.ts';
import type { StudyCourse } from '../../core/study/overview.ts';
import type { ChartGeometry } from './chart-geometry.ts';
import type { ShownArm } from './shown-arms.ts';

/** Something that happened to a subject, at its place on the subject's line. */
export interface PlacedEvent {
  readonly subject: string;
  readonly armIndex: number;
  readonly kind: 'death' | 'transplant' | 'adverse-event';
  readonly week: number;
  /** The height of the line there: between two values in proportion, beyond the last at the last. */
  readonly value: number;
  /** The week of the last value before it; where a line ends before the event, a dotted one leads on to it. */
  readonly lastWeek: number;
}

function heightAt(points: SubjectTrajectory['points'], week: number): number | null {
  const after = points.findIndex((point) => point.week >= week);
  const next = points[after === -1 ? points.length - 1 : after];
  const before = points[after - 1];
  if (next === undefined) return null;
  if (after < 1 || before === undefined) return next.value;
  return before.value + ((week - before.week) / (next.week - before.week)) * (next.value - before.value);
}

/** Deaths and transplants of these subjects on their lines; adverse events of one of them only, for there are many. */
export function placedEvents(
  subjects: readonly SubjectTrajectory[],
  course: StudyCourse,
  armIndex: (arm: string) => number,
  open: string | null,
): readonly PlacedEvent[] {
  const bySubject = new Map(subjects.map((subject) => [subject.subject, subject]));
  const ends = course.followUps.flatMap(({ subject, state, day }) =>
    state === 'death' || state === 'transplant' ? [{ subject, kind: state, day }] : [],
  );
  const adverse = course.events.flatMap(({ subject, day }) =>
    subject === open && day !== null ? [{ subject, kind: 'adverse-event' as const, day }] : [],
  );
  return [...ends, ...adverse].flatMap(({ subject, kind, day }) => {
    const own = bySubject.get(subject);
    const last = own?.points.at(-1);
    const week = day / 7;
    const value = own === undefined ? null : heightAt(own.points, week);
    if (own === undefined || last === undefined || value === null) return [];
    return [{ subject, armIndex: armIndex(own.arm), kind, week, value, lastWeek: Math.min(last.week, week) }];
  });
}

const signs = {
  death: 'M-3.5,-3.5L3.5,3.5M-3.5,3.5L3.5,-3.5',
  transplant: 'M0,-4.5L4.5,0L0,4.5L-4.5,0Z',
  'adverse-event': 'M0,-4.5L4,3.5H-4Z',
} as const;

/** The events on the subjects' lines. */
export const SubjectEvents = memo(function SubjectEvents({
  geometry,
  arms,
  events,
}: {
  geometry: ChartGeometry;
  arms: readonly ShownArm[];
  events: readonly PlacedEvent[];
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
  return (
    <g className="subject-events">
      {placed.map(({ event, arm, x, y, from }) => (
        <g key={`${event.subject} ${event.kind} ${event.week}`} stroke={arm.colour} data-event={event.kind}>
          {x - from > 4 ? <path className="event-lead" d={`M${from},${y}H${x - 4}`} /> : null}
          <path className="event-ground" d={signs[event.kind]} transform={`translate(${x},${y})`} />
          <path className={`event-${event.kind}`} d={signs[event.kind]} transform={`translate(${x},${y})`} />
        </g>
      ))}
    </g>
  );
});
