import { type CompletenessRow, completenessCells, countCells } from '../completeness/completeness.ts';
import { eventKindOf } from '../registry/event-kind.ts';
import type { RegistryPart, RegistryResult, RegistryRow, RegistryWeek } from '../registry/registry.ts';
import { smallestP } from '../registry/smallest-p.ts';
import { derivedSeries } from '../scores/derived-series.ts';
import { matchScore } from '../scores/kinds.ts';
import type { ScoreRow } from '../scores/score-study.ts';
import { compareArms } from '../statistics/comparison/compare-arms.ts';
import { countIncidence } from '../statistics/incidence/count-incidence.ts';
import { eventsOfKind } from '../statistics/incidence/events-of-kind.ts';
import { listEvents } from '../store/events.ts';
import { keptWhileUnchanged } from '../store/kept-while-unchanged.ts';
import { listSeries } from '../store/series.ts';
import type { StudyFile } from '../store/study-file.ts';
import type { Outcome, Protocol } from '../study/protocol.ts';
import type { Series } from '../study/series.ts';
import { completenessMaterialOf } from './completeness-of-study.ts';
import { survivalOfStudy } from './survival-of-study.ts';
import { trajectoryOfSeries } from './trajectory-of-series.ts';

/**
 * The protocol's outcomes in their order: what each schedules, what of it came, and its result in one line. Comparisons are those of `compareArms`
 * over the weeks that the outcome schedules, survival that of `survivalOfStudy` with death as the event, incidence that of `countIncidence`.
 * Throws what reading the study throws.
 */
export function registryOfStudy(study: StudyFile, now: Date): readonly RegistryRow[] {
  return registryOnDay(study, now.toISOString().slice(0, 10));
}

const registryOnDay = keptWhileUnchanged((study, day): readonly RegistryRow[] => {
  const now = new Date(day);
  const material = completenessMaterialOf(study, now);
  const { protocol, scores } = material;
  const counts = countCells(
    completenessCells(material),
    protocol.arms.map(({ name }) => name),
  );
  const series = listSeries(study);
  return protocol.outcomes.map((outcome) => {
    const weeksOf = (analyte: string | null) =>
      weeksTogether(counts.filter((row) => row.outcome === outcome.name && row.analyte === analyte));
    if (outcome.analytes.length === 0) {
      const part = { analyte: null, seriesId: null, unit: null, series: 0 };
      return { outcome, parts: [{ ...part, weeks: weeksOf(null), result: eventResult(study, outcome, material) }] };
    }
    const parts = outcome.analytes.map((analyte): RegistryPart => {
      const computed = computedSeries(analyte, protocol, scores);
      const ours = computed === null ? series.filter((one) => one.analyte === analyte) : [computed];
      const [first] = ours;
      return {
        analyte,
        seriesId: first?.id ?? null,
        unit: first?.unit ?? null,
        series: ours.length,
        weeks: weeksOf(analyte),
        result: measuredResult(study, outcome, first),
      };
    });
    return { outcome, parts };
  });
});

/** The scheduled weeks of one analyte, its arms together. */
function weeksTogether(rows: readonly CompletenessRow[]): RegistryWeek[] {
  const byWeek = Map.groupBy(
    rows.filter(({ scheduled }) => scheduled),
    ({ week }) => week,
  );
  return [...byWeek]
    .sort(([a], [b]) => a - b)
    .map(([week, ours]) => {
      const sum = (pick: (row: CompletenessRow) => number) => ours.reduce((total, row) => total + pick(row), 0);
      return {
        week,
        expected: sum(({ expected }) => expected),
        received: sum(({ received }) => received),
        due: sum(({ due }) => due),
        missed: sum(({ missed }) => missed),
        outOfWindow: sum(({ outOfWindow }) => outOfWindow),
        diedBefore: sum(({ diedBefore }) => diedBefore),
      };
    });
}

function measuredResult(study: StudyFile, outcome: Outcome, series: Series | undefined): RegistryResult {
  if (series === undefined) {
    return { kind: 'none', reason: outcome.type === 'score' ? 'registry.no-score' : 'registry.no-values' };
  }
  const trajectory = trajectoryOfSeries(study, series.id, 'none');
  // The family of a registered outcome is the weeks that it schedules, no others.
  const weeks = outcome.weeks.filter((week) => trajectory.weeks.includes(week));
  if (weeks.length === 0) return { kind: 'none', reason: 'registry.no-week' };
  const comparison = compareArms(trajectory, { weeks });
  if (comparison.arms.length === 0) return { kind: 'none', reason: 'registry.no-arms' };
  if (comparison.arms.length === 1) return { kind: 'none', reason: 'statistics.no-result-one-arm' };
  return smallestP(comparison);
}

/** The series of a score that is computed, which then stands before what files give; null for any other analyte, and where no visit has all that it needs. */
function computedSeries(name: string, { analytes }: Protocol, scores: readonly ScoreRow[]): Series | null {
  const analyte = analytes.find((one) => one.name === name);
  const kind = analyte === undefined ? null : matchScore(analyte);
  if (kind === null || !scores.some(({ score, value }) => score === kind.id && value !== null)) return null;
  return derivedSeries(kind, analytes);
}

function eventResult(
  study: StudyFile,
  outcome: Outcome,
  { protocol, subjects }: Pick<ReturnType<typeof completenessMaterialOf>, 'protocol' | 'subjects'>,
): RegistryResult {
  if (outcome.type === 'survival') return survivalResult(study);
  if (outcome.type !== 'incidence') return { kind: 'none', reason: 'registry.no-values' };
  const event = eventKindOf(outcome);
  const events = listEvents(study);
  if (eventsOfKind(events, event).length === 0) return { kind: 'none', reason: 'registry.no-events' };
  const { rows, tests } = countIncidence({
    kind: event,
    arms: protocol.arms.map(({ name }) => name),
    subjects,
    events,
  });
  const arms = rows
    .filter(({ term, n }) => term === null && n > 0)
    .map(({ arm, n, subjectsWithEvent }) => ({ arm, n, subjectsWithEvent }));
  return { kind: 'incidence', event, arms, p: tests.find(({ term }) => term === null)?.fisherP ?? null };
}

function survivalResult(study: StudyFile): RegistryResult {
  const { summary, followUps } = survivalOfStudy(study, { events: ['death'], horizon: null });
  if (followUps.length === 0) return { kind: 'none', reason: 'registry.no-follow-up' };
  if (summary.arms.length === 0) return { kind: 'none', reason: 'registry.no-arms' };
  const { p, reason } = summary.logRank;
  return { kind: 'survival', arms: summary.arms.map(({ arm, n, events }) => ({ arm, n, events })), p, reason };
}
