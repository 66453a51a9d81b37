import type { SubjectTrajectory } from '../../core/statistics/trajectory.ts';
import type { StudyCourse } from '../../core/study/overview.ts';

/** Something that happened to a subject, at its place on the subject's line. */
export interface PlacedEvent {
  readonly subject: string;
  readonly armIndex: number;
  readonly kind: 'death' | 'transplant' | 'adverse-event';
  /** True for an adverse event of grade 3 or more, or a fatal one. */
  readonly severe: boolean;
  readonly week: number;
  /** The height of the line there: between two values in proportion, beyond the last at the last. */
  readonly value: number;
  /** The week of the last value before it; where a line ends before the event, a dotted one leads on to it. */
  readonly lastWeek: number;
}

const severeGrade = 3;

function heightAt(points: SubjectTrajectory['points'], week: number): number | null {
  const after = points.findIndex((point) => point.week >= week);
  const next = points[after === -1 ? points.length - 1 : after];
  const before = points[after - 1];
  if (next === undefined) return null;
  if (after < 1 || before === undefined) return next.value;
  return before.value + ((week - before.week) / (next.week - before.week)) * (next.value - before.value);
}

/** Deaths and transplants of these subjects on their lines, and adverse events of those whom `withAdverse` names: there are many. */
export function placedEvents(
  subjects: readonly SubjectTrajectory[],
  course: StudyCourse,
  armIndex: (arm: string) => number,
  withAdverse: (subject: string) => boolean,
): readonly PlacedEvent[] {
  const bySubject = new Map(subjects.map((subject) => [subject.subject, subject]));
  const ends = course.followUps.flatMap(({ subject, state, day }) =>
    state === 'death' || state === 'transplant' ? [{ subject, kind: state, severe: false, day }] : [],
  );
  const adverse = course.events.flatMap(({ subject, day, grade, fatal }) => {
    if (day === null || !withAdverse(subject)) return [];
    const severe = fatal === true || (grade !== null && grade >= severeGrade);
    return [{ subject, kind: 'adverse-event' as const, severe, day }];
  });
  return [...ends, ...adverse].flatMap(({ subject, kind, severe, day }) => {
    const own = bySubject.get(subject);
    const last = own?.points.at(-1);
    const week = day / 7;
    const value = own === undefined ? null : heightAt(own.points, week);
    if (own === undefined || last === undefined || value === null) return [];
    return [{ subject, armIndex: armIndex(own.arm), kind, severe, week, value, lastWeek: Math.min(last.week, week) }];
  });
}
