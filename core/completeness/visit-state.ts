import type { Visit } from '../study/protocol.ts';

/** How one value that an outcome asks for stands: one subject, one week, one analyte. */
export const visitStates = ['received', 'due', 'missed', 'not-scheduled', 'died-before', 'out-of-window'] as const;
export type VisitState = (typeof visitStates)[number];

/** What is known of a subject when a visit is judged. Days count from the subject's baseline, day 0. */
export interface SubjectClock {
  /** The last week at which the subject has a value of any analyte, null for none. */
  readonly lastSeen: number | null;
  readonly deathDay: number | null;
  /** Today, null where the date of the subject's baseline is not known. */
  readonly today: number | null;
}

/** A visit's state, and the week of the value that stands for it where that is another week. */
export interface VisitFinding {
  readonly state: VisitState;
  readonly sample: number | null;
}

const usualWindow = 3;

/** Days before and after its week within which a sample still is a visit's; three where the protocol has no such visit. */
function windowOf(week: number, visits: readonly Visit[]): { readonly from: number; readonly to: number } {
  const visit = visits.find((one) => one.week === week);
  return {
    from: week * 7 - (visit?.daysBefore ?? usualWindow),
    to: week * 7 + (visit?.daysAfter ?? usualWindow),
  };
}

/**
 * Whether a sample between the scheduled weeks was meant for this one: it lies nearer to it than to the next on that side;
 * beyond the first or the last week, not further off than half of the way back to its neighbour.
 */
function isMeantFor(sample: number, week: number, known: readonly number[]): boolean {
  const after = known.filter((other) => other > week);
  const before = known.filter((other) => other < week);
  const gapAfter = after.length > 0 ? Math.min(...after) - week : Number.POSITIVE_INFINITY;
  const gapBefore = before.length > 0 ? week - Math.max(...before) : Number.POSITIVE_INFINITY;
  const [near, other] = sample > week ? [gapAfter, gapBefore] : [gapBefore, gapAfter];
  return Math.abs(sample - week) < (Number.isFinite(near) ? near : other) / 2;
}

/**
 * How a scheduled value stands. A value at the week, or within its window, is received; one that was meant for it but lies outside of the window
 * is out of window. Without one: the subject died before the day of the visit, or the visit is over and it is missed (the subject was seen at
 * this or a later week, or the window has passed by the calendar), or it is due.
 *
 * @param weeks the weeks at which the subject has a value of the analyte
 * @param known every week that some outcome schedules, and baseline
 */
export function stateOfVisit(
  week: number,
  weeks: ReadonlySet<number>,
  known: readonly number[],
  visits: readonly Visit[],
  { lastSeen, deathDay, today }: SubjectClock,
): VisitFinding {
  if (weeks.has(week)) return { state: 'received', sample: null };
  const between = [...weeks].filter((sample) => !known.includes(sample));
  const { from, to } = windowOf(week, visits);
  const inWindow = between.find((sample) => sample * 7 >= from && sample * 7 <= to);
  if (inWindow !== undefined) return { state: 'received', sample: inWindow };
  const outside = between.find((sample) => isMeantFor(sample, week, known));
  if (outside !== undefined) return { state: 'out-of-window', sample: outside };
  if (deathDay !== null && deathDay < week * 7) return { state: 'died-before', sample: null };
  const isOver = (lastSeen !== null && lastSeen >= week) || (today !== null && today > to);
  return { state: isOver ? 'missed' : 'due', sample: null };
}
