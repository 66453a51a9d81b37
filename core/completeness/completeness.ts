import type { SubjectEntry } from '../study/overview.ts';
import type { Outcome, Protocol } from '../study/protocol.ts';
import { baselineDayOf } from '../study/vocabulary/subject-facts.ts';
import { type SubjectClock, stateOfVisit, type VisitFinding, type VisitState } from './visit-state.ts';

/** That a subject has a value of an analyte at a week, however many series of it. */
export interface ReceivedValue {
  readonly subject: string;
  readonly week: number;
  readonly analyte: string;
}

/** What completeness is counted from. */
export interface CompletenessMaterial {
  readonly protocol: Pick<Protocol, 'arms' | 'visits' | 'analytes' | 'outcomes'>;
  readonly subjects: readonly SubjectEntry[];
  readonly received: readonly ReceivedValue[];
  /** Subjects who died, with the day after their baseline. */
  readonly deathDays: ReadonlyMap<string, number>;
  /** Subjects whose follow-up is recorded: what a survival outcome needs. */
  readonly followedUp: ReadonlySet<string>;
  /** Today, in days since 1970-01-01. */
  readonly today: number;
}

/** One value that was, or was not, to come. A survival outcome has no analyte; its week is the end of its follow-up. */
export interface CompletenessCell extends VisitFinding {
  readonly outcome: string;
  readonly analyte: string | null;
  readonly subject: string;
  readonly arm: string;
  readonly week: number;
  /** True where a value came that the outcome does not ask for. */
  readonly unscheduled: boolean;
}

/** The cells of an arm at a week, counted. `expected` are the subjects less those who died before. */
export interface CompletenessRow {
  readonly outcome: string;
  readonly analyte: string | null;
  readonly arm: string;
  readonly week: number;
  readonly scheduled: boolean;
  readonly subjects: number;
  readonly expected: number;
  readonly received: number;
  readonly due: number;
  readonly missed: number;
  readonly diedBefore: number;
  readonly outOfWindow: number;
  readonly unscheduled: number;
}

const notScheduled: VisitFinding = { state: 'not-scheduled', sample: null };

/**
 * Every value that the protocol's outcomes ask for, subject by subject: whether it came. Each outcome has its own schedule; a visit of the
 * protocol that is not in it is not scheduled, which is not missed. An outcome that counts events has no cells: what did not happen leaves
 * no value.
 */
export function completenessCells(material: CompletenessMaterial): CompletenessCell[] {
  const { protocol, subjects, deathDays, today } = material;
  const ofSubject = Map.groupBy(material.received, ({ subject }) => subject);
  const known = [...new Set([0, ...protocol.outcomes.flatMap(({ weeks }) => weeks)])].sort((a, b) => a - b);
  const people = subjects.map((subject) => {
    const values = ofSubject.get(subject.subject) ?? [];
    const baseline = baselineDayOf(subject.covariates);
    const clock: SubjectClock = {
      lastSeen: values.length === 0 ? null : values.reduce((last, { week }) => Math.max(last, week), -Infinity),
      deathDay: deathDays.get(subject.subject) ?? null,
      today: baseline === null ? null : today - baseline,
    };
    const byAnalyte = new Map<string, Set<number>>();
    for (const { analyte, week } of values) {
      const weeks = byAnalyte.get(analyte) ?? new Set<number>();
      byAnalyte.set(analyte, weeks.add(week));
    }
    return { subject, clock, byAnalyte };
  });
  const atVisits = (outcome: Outcome) =>
    outcome.analytes.flatMap((analyte) =>
      visitWeeks(outcome, protocol).flatMap((week) =>
        people.map(({ subject, clock, byAnalyte }): CompletenessCell => {
          const weeks = byAnalyte.get(analyte) ?? new Set<number>();
          const isScheduled = outcome.weeks.includes(week);
          const found = isScheduled ? stateOfVisit(week, weeks, known, protocol.visits, clock) : notScheduled;
          const { subject: name, arm } = subject;
          const unscheduled = !isScheduled && weeks.has(week);
          return { outcome: outcome.name, analyte, subject: name, arm, week, unscheduled, ...found };
        }),
      ),
    );
  const toEnd = (outcome: Outcome, week: number) =>
    people.map(({ subject, clock }): CompletenessCell => {
      const isOver = clock.today !== null && clock.today > week * 7;
      const state = material.followedUp.has(subject.subject) ? 'received' : isOver ? 'missed' : 'due';
      const { subject: name, arm } = subject;
      return {
        outcome: outcome.name,
        analyte: null,
        subject: name,
        arm,
        week,
        state,
        sample: null,
        unscheduled: false,
      };
    });
  return protocol.outcomes.flatMap((outcome) => {
    if (outcome.type === 'survival' && outcome.toWeek !== null) return toEnd(outcome, outcome.toWeek);
    return atVisits(outcome);
  });
}

/** The weeks at which an outcome is looked at: its own, and the protocol's visits that it leaves out. */
function visitWeeks(outcome: Outcome, { visits }: Pick<Protocol, 'visits'>): number[] {
  return [...new Set([...visits.map(({ week }) => week), ...outcome.weeks])].sort((a, b) => a - b);
}

/** The cells counted per outcome, analyte, arm and week: outcomes, analytes and arms in the protocol's order, weeks ascending. */
export function countCells(cells: readonly CompletenessCell[], armNames: readonly string[]): CompletenessRow[] {
  const rank = (arm: string) => (armNames.includes(arm) ? armNames.indexOf(arm) : armNames.length);
  const ofAnalyte = Map.groupBy(cells, ({ outcome, analyte }) => JSON.stringify([outcome, analyte]));
  return [...ofAnalyte.values()].flatMap((ours) => {
    const groups = Map.groupBy(ours, ({ arm, week }) => JSON.stringify([arm, week]));
    return [...groups.values()]
      .flatMap((group) => countGroup(group) ?? [])
      .sort((a, b) => rank(a.arm) - rank(b.arm) || a.week - b.week);
  });
}

function countGroup(cells: readonly CompletenessCell[]): CompletenessRow | null {
  const [first] = cells;
  if (first === undefined) return null;
  const { outcome, analyte, arm, week } = first;
  const count = (state: VisitState) => cells.filter((cell) => cell.state === state).length;
  const scheduled = first.state !== 'not-scheduled';
  return {
    outcome,
    analyte,
    arm,
    week,
    scheduled,
    subjects: cells.length,
    expected: scheduled ? cells.length - count('died-before') : 0,
    received: count('received'),
    due: count('due'),
    missed: count('missed'),
    diedBefore: count('died-before'),
    outOfWindow: count('out-of-window'),
    unscheduled: cells.filter((cell) => cell.unscheduled).length,
  };
}
