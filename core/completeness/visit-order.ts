import { type DatedVisit, dateText } from '../study/dated-visit.ts';
import type { Query } from './query.ts';

/** True where `later` may follow `earlier` in the order of the visits: on a later day, or at the same visit. */
function follows(earlier: DatedVisit, later: DatedVisit): boolean {
  return earlier.week === later.week ? earlier.day <= later.day : earlier.day < later.day;
}

/**
 * The dates of one subject that agree with each other: those of the most rows whose days rise with their weeks, the earlier ones where two
 * choices are as good.
 */
function agreeing(visits: readonly DatedVisit[]): ReadonlySet<DatedVisit> {
  const chains: { readonly rows: number; readonly before: number | null }[] = [];
  for (const [at, visit] of visits.entries()) {
    let best: { rows: number; before: number | null } = { rows: visit.rows, before: null };
    for (let before = 0; before < at; before += 1) {
      const earlier = visits[before];
      const rows = (chains[before]?.rows ?? 0) + visit.rows;
      if (earlier !== undefined && follows(earlier, visit) && rows > best.rows) best = { rows, before };
    }
    chains.push(best);
  }
  const most = Math.max(0, ...chains.map(({ rows }) => rows));
  const kept = new Set<DatedVisit>();
  let at: number | null = chains.findIndex(({ rows }) => rows === most);
  while (at !== null && at >= 0) {
    const visit = visits[at];
    if (visit !== undefined) kept.add(visit);
    at = chains[at]?.before ?? null;
  }
  return kept;
}

/** What a date that does not agree runs against: the nearest kept visit that it contradicts, and on which side of it the date lies. */
function contradiction(visit: DatedVisit, kept: ReadonlySet<DatedVisit>) {
  const away = ({ week }: DatedVisit) => Math.abs(week - visit.week);
  for (const other of [...kept].sort((a, b) => away(a) - away(b))) {
    const [earlier, later] = other.week < visit.week ? [other, visit] : [visit, other];
    if (other.week === visit.week || follows(earlier, later)) continue;
    const { week } = other;
    if (other.day === visit.day) return { code: 'completeness.visit-same-day', week, date: other.day } as const;
    const code = other.week < visit.week ? 'completeness.visit-before' : 'completeness.visit-after';
    return { code, week, date: other.day } as const;
  }
  return null;
}

/** Visits whose dates run against the order of their weeks, each with the cell of its date and the visit that it contradicts. */
export function visitsOutOfOrder(visits: readonly DatedVisit[], armOf: (subject: string) => string): Query[] {
  return [...Map.groupBy(visits, ({ subject }) => subject)].flatMap(([subject, ours]) => {
    const inOrder = ours.toSorted((a, b) => a.week - b.week || a.day - b.day);
    const kept = agreeing(inOrder);
    return inOrder.flatMap((visit): Query[] => {
      const against = kept.has(visit) ? null : contradiction(visit, kept);
      if (against === null) return [];
      const { week, text, source } = visit;
      const values = { date: dateText(visit.day), week: against.week, other: dateText(against.date) };
      const about = { subject, arm: armOf(subject), week, analytes: [], text, unit: null, source };
      return [{ kind: 'visit-order', code: against.code, values, ...about }];
    });
  });
}

/** Visits dated after their subject's death, which is the day of death after the baseline date of the roster; none where either is not known. */
export function datedAfterDeath(
  visits: readonly DatedVisit[],
  deathDays: ReadonlyMap<string, number>,
  baselineDays: ReadonlyMap<string, number>,
  armOf: (subject: string) => string,
): Query[] {
  return visits.flatMap((visit): Query[] => {
    const { subject, week, text, source } = visit;
    const [day, baseline] = [deathDays.get(subject), baselineDays.get(subject)];
    if (day === undefined || baseline === undefined || visit.day <= baseline + day) return [];
    const values = { date: dateText(visit.day), died: dateText(baseline + day), day };
    const about = { subject, arm: armOf(subject), week, analytes: [], text, unit: null, source };
    return [{ kind: 'after-death', code: 'completeness.dated-after-death', values, ...about }];
  });
}
