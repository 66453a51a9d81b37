import { normaliseName } from '../../study/normalise-name.ts';
import type { EventKind, SubjectEvent } from '../../study/subject-event.ts';
import type { Interval } from '../interval.ts';
import { clopperPearson } from './clopper-pearson.ts';
import { eventsOfKind } from './events-of-kind.ts';
import { fisherExact } from './fisher-exact.ts';
import { type RiskDifference, riskDifference } from './newcombe.ts';
import { wilson } from './wilson.ts';

/** Events of one term (or of any, where `term` is null) in one arm. `n` is every subject of the arm, with events or without. */
export interface IncidenceRow {
  readonly kind: EventKind;
  readonly term: string | null;
  readonly arm: string;
  readonly n: number;
  readonly subjectsWithEvent: number;
  readonly events: number;
  /** Null, like the intervals, for an arm without subjects. */
  readonly proportion: number | null;
  readonly clopperPearson: Interval | null;
  readonly wilson: Interval | null;
}

/** The arms compared in one term. Differences are `b − a`, the earlier arm of the protocol being `a`. */
export interface IncidenceTest {
  readonly kind: EventKind;
  readonly term: string | null;
  readonly fisherP: number | null;
  readonly differences: readonly (RiskDifference & { readonly a: string; readonly b: string })[];
}

/** Incidence of one kind of event: of any term first, then term by term, the most frequent first. */
export interface Incidence {
  readonly rows: readonly IncidenceRow[];
  readonly tests: readonly IncidenceTest[];
  /** Events of subjects whose arm the study does not know: they are in no row. */
  readonly withoutArm: number;
}

/** What incidences are counted from: arms in the order of the protocol, every subject with its arm, and events of any kind. */
export interface IncidenceQuestion {
  readonly kind: EventKind;
  readonly arms: readonly string[];
  readonly subjects: readonly { readonly subject: string; readonly arm: string }[];
  readonly events: readonly SubjectEvent[];
}

/**
 * Counts subjects with at least one event, and events, per arm and term; terms are one where they differ in case and spaces only, spelled as first met.
 * To count some events only (a grade, related ones, fatal ones), give those.
 */
export function countIncidence({ kind, arms, subjects, events }: IncidenceQuestion): Incidence {
  const ofKind = eventsOfKind(events, kind);
  const placed = ofKind.filter((event) => arms.includes(event.arm));
  const sizes = new Map(arms.map((arm) => [arm, subjects.filter((subject) => subject.arm === arm).length]));
  const byTerm = [...Map.groupBy(placed, (event) => normaliseName(event.term)).values()]
    .map((ofTerm) => ({ term: ofTerm[0]?.term ?? '', events: ofTerm }))
    .sort((a, b) => b.events.length - a.events.length || a.term.localeCompare(b.term, 'en'));
  const terms = placed.length === 0 ? [] : [{ term: null, events: placed }, ...byTerm];
  const rows = terms.map(({ term, events: ofTerm }) => {
    const perArm = Map.groupBy(ofTerm, (event) => event.arm);
    return arms.map((arm) => incidenceRow(kind, term, arm, sizes.get(arm) ?? 0, perArm.get(arm) ?? []));
  });
  return {
    rows: rows.flat(),
    tests: rows.map((ofTerm, i) => incidenceTest(kind, terms[i]?.term ?? null, ofTerm)),
    withoutArm: ofKind.length - placed.length,
  };
}

function incidenceRow(
  kind: EventKind,
  term: string | null,
  arm: string,
  n: number,
  events: readonly SubjectEvent[],
): IncidenceRow {
  const count = new Set(events.map((event) => event.subject)).size;
  return {
    kind,
    term,
    arm,
    n,
    subjectsWithEvent: count,
    events: events.length,
    proportion: n === 0 ? null : count / n,
    clopperPearson: clopperPearson(count, n),
    wilson: wilson(count, n),
  };
}

function incidenceTest(kind: EventKind, term: string | null, rows: readonly IncidenceRow[]): IncidenceTest {
  const counts = rows.map(({ subjectsWithEvent, n }) => ({ count: subjectsWithEvent, n }));
  const differences = rows.flatMap((a, i) =>
    rows.slice(i + 1).flatMap((b) => {
      const difference = riskDifference({ count: a.subjectsWithEvent, n: a.n }, { count: b.subjectsWithEvent, n: b.n });
      return difference === null ? [] : [{ ...difference, a: a.arm, b: b.arm }];
    }),
  );
  return { kind, term, fisherP: fisherExact(counts), differences };
}
