import type { InputWarning } from '../scores/read-input.ts';
import type { ScoreRow } from '../scores/score-study.ts';
import type { DatedVisit } from '../study/dated-visit.ts';
import type { SourcedReading } from '../study/sourced-reading.ts';
import { clinicalAnalyte, unitFactor } from '../study/vocabulary/match-clinical.ts';
import { baselineDayOf } from '../study/vocabulary/subject-facts.ts';
import { shownUnit } from '../study/vocabulary/unit-key.ts';
import type { CompletenessCell, CompletenessMaterial } from './completeness.ts';
import { type Course, eventQueries, followUpQueries } from './course-queries.ts';
import { aboutReading, type Query, queryKinds } from './query.ts';
import { sheetUnits } from './sheet-units.ts';
import { datedAfterDeath, visitsOutOfOrder } from './visit-order.ts';

/** Readings that may need a question, with their cells. */
export interface DoubtfulReadings {
  /** Percentages of a flow marker below 0 or above 100. */
  readonly impossiblePercentages: readonly SourcedReading[];
  /** Values that stand for several. */
  readonly settled: readonly SourcedReading[];
  /** Values at weeks that no outcome schedules, baseline aside. */
  readonly between: readonly SourcedReading[];
  /** Values of subjects who died. */
  readonly ofTheDead: readonly SourcedReading[];
  /** Every value of the analytes whose units are known. */
  readonly measured: readonly SourcedReading[];
}

/** What the queries are found from beside completeness itself. */
export interface QueryMaterial extends Course {
  readonly scores: readonly ScoreRow[];
  readonly doubtful: DoubtfulReadings;
  readonly dated: readonly DatedVisit[];
}

/**
 * Every question to the laboratory that the data raises, by kind, then subject, then week: impossible values, units that cannot be right, values that
 * contradict each other, scores that do not follow from their inputs, visits whose dates run against their order, values and events after death, events
 * that contradict themselves, follow-ups that end before the last value, values outside of their visit's window, duplicates that an import settled,
 * subjects without an arm or a baseline, and what is missing.
 */
export function findQueries(
  material: CompletenessMaterial,
  cells: readonly CompletenessCell[],
  { scores, doubtful, dated, ...course }: QueryMaterial,
): Query[] {
  const arms = new Map(material.subjects.map(({ subject, arm }) => [subject, arm]));
  const armOf = (subject: string) => arms.get(subject) ?? '';
  const queries = [
    ...doubtful.impossiblePercentages.map((reading) =>
      aboutReading('out-of-range', armOf(reading.subject), reading, 'completeness.not-a-percentage'),
    ),
    ...inputQueries(scores),
    ...sheetUnits(material.protocol, doubtful.measured, armOf),
    ...mismatches(scores),
    ...visitsOutOfOrder(dated, armOf),
    ...datedAfterDeath(dated, material.deathDays, baselineDays(material), armOf),
    ...eventQueries(course),
    ...followUpQueries(course, material.received, daysEarly(material)),
    ...afterDeath(material, doubtful.ofTheDead, armOf),
    ...outOfWindow(cells, doubtful.between, armOf),
    ...doubtful.settled.map((reading) =>
      aboutReading('duplicate-settled', armOf(reading.subject), reading, 'completeness.duplicate-settled', {
        note: reading.note ?? '',
      }),
    ),
    ...withoutArm(material),
    ...withoutBaseline(material, armOf),
    ...missing(cells),
  ];
  const kindRank = (query: Query) => queryKinds.indexOf(query.kind);
  const collator = new Intl.Collator('en', { numeric: true });
  return queries.sort(
    (a, b) => kindRank(a) - kindRank(b) || collator.compare(a.subject, b.subject) || (a.week ?? 0) - (b.week ?? 0),
  );
}

/** Doubts about a score's inputs, each once however many scores take the input. */
function inputQueries(scores: readonly ScoreRow[]): Query[] {
  const seen = new Set<string>();
  return scores.flatMap(({ warnings, arm }) =>
    warnings.flatMap((warning) => {
      const key = `${warning.code} ${warning.reading?.readingId ?? ''}`;
      if (warning.reading === null || seen.has(key)) return [];
      seen.add(key);
      return inputQuery(warning, warning.reading, arm) ?? [];
    }),
  );
}

function inputQuery({ code, input, values }: InputWarning, reading: SourcedReading, arm: string): Query | null {
  switch (code) {
    case 'scores.impossible': {
      const unit = input === 'sex' ? null : possibleUnit(input, reading);
      if (unit === null) return aboutReading('out-of-range', arm, reading, 'completeness.impossible');
      return aboutReading('unit', arm, reading, 'completeness.unit-suspect', { other: unit });
    }
    case 'scores.unit-missing':
      return aboutReading('unit', arm, reading, 'completeness.unit-missing');
    case 'scores.unit-unknown':
      return aboutReading('unit', arm, reading, 'completeness.unit-unknown');
    case 'scores.several-values':
      return aboutReading('conflicting-values', arm, reading, 'completeness.conflicting-values', {
        values: values.values ?? '',
      });
    default:
      return null;
  }
}

/** Another unit of the analyte in which the number would be possible; null for none. */
function possibleUnit(input: Parameters<typeof clinicalAnalyte>[0], { value, unit }: SourcedReading): string | null {
  const analyte = clinicalAnalyte(input);
  const [low, high] = analyte.possible;
  const used = unitFactor(analyte, unit);
  const fits = Object.entries(analyte.factors).find(
    ([key, factor]) => key !== '' && factor !== used && value * factor >= low && value * factor <= high,
  );
  return fits === undefined ? null : shownUnit(fits[0]);
}

function mismatches(scores: readonly ScoreRow[]): Query[] {
  return scores.flatMap(({ name, value, arm, imported }) =>
    imported.flatMap(({ mismatch, reading }) => {
      if (!mismatch || value === null) return [];
      const computed = Number(value.toFixed(2));
      return aboutReading('score-mismatch', arm, reading, 'completeness.score-mismatch', { name, computed });
    }),
  );
}

function daysEarly({ protocol }: Pick<CompletenessMaterial, 'protocol'>): ReadonlyMap<number, number> {
  return new Map(protocol.visits.map(({ week, daysBefore }) => [week, daysBefore]));
}

function baselineDays({ subjects }: CompletenessMaterial): ReadonlyMap<string, number> {
  return new Map(
    subjects.flatMap(({ subject, covariates }) => {
      const day = baselineDayOf(covariates);
      return day === null ? [] : [[subject, day] as const];
    }),
  );
}

function afterDeath(
  { protocol, deathDays }: CompletenessMaterial,
  readings: readonly SourcedReading[],
  armOf: (subject: string) => string,
): Query[] {
  const early = daysEarly({ protocol });
  return readings.flatMap((reading) => {
    const day = deathDays.get(reading.subject);
    if (day === undefined || reading.week * 7 - (early.get(reading.week) ?? 0) <= day) return [];
    return aboutReading('after-death', armOf(reading.subject), reading, 'completeness.after-death', { day });
  });
}

/** Values that were meant for a visit and lie outside of its window. */
function outOfWindow(
  cells: readonly CompletenessCell[],
  between: readonly SourcedReading[],
  armOf: (subject: string) => string,
): Query[] {
  const visits = new Map<string, number>();
  for (const { state, subject, analyte, sample, week } of cells) {
    if (state === 'out-of-window') visits.set(JSON.stringify([subject, analyte, sample]), week);
  }
  return between.flatMap((reading) => {
    const visit = visits.get(JSON.stringify([reading.subject, reading.analyte, reading.week]));
    if (visit === undefined) return [];
    return aboutReading('out-of-window', armOf(reading.subject), reading, 'completeness.outside-window', { visit });
  });
}

const nothing = { text: null, unit: null, source: null } as const;

function withoutArm({ subjects }: CompletenessMaterial): Query[] {
  return subjects
    .filter(({ arm }) => arm === '')
    .map(({ subject, arm }) => {
      const about = { subject, arm, week: null, analytes: [], values: {} };
      return { kind: 'no-arm', code: 'completeness.no-arm', ...about, ...nothing } as const;
    });
}

/** Subjects with later values of an outcome's analyte and none at or before week 0: changes from baseline leave them out. */
function withoutBaseline({ protocol, received }: CompletenessMaterial, armOf: (subject: string) => string): Query[] {
  const asked = new Set(protocol.outcomes.flatMap(({ analytes }) => analytes));
  const ofSubject = Map.groupBy(
    received.filter(({ analyte }) => asked.has(analyte)),
    ({ subject }) => subject,
  );
  return [...ofSubject].flatMap(([subject, values]): Query[] => {
    const start = new Set(values.filter(({ week }) => week <= 0).map(({ analyte }) => analyte));
    const analytes = [...asked].filter(
      (analyte) => !start.has(analyte) && values.some((value) => value.analyte === analyte),
    );
    if (analytes.length === 0) return [];
    const about = { subject, arm: armOf(subject), week: 0, analytes, values: { analytes: analytes.join(', ') } };
    return [{ kind: 'no-baseline', code: 'completeness.no-baseline', ...about, ...nothing }];
  });
}

/** What is missed, one query for each subject and week. */
function missing(cells: readonly CompletenessCell[]): Query[] {
  const missed = cells.filter(({ state }) => state === 'missed');
  const groups = Map.groupBy(missed, ({ subject, week }) => JSON.stringify([subject, week]));
  return [...groups.values()].flatMap((group): Query[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { subject, arm, week } = first;
    const analytes = [...new Set(group.flatMap(({ analyte }) => analyte ?? []))];
    const what = [...new Set(group.map(({ analyte, outcome }) => analyte ?? outcome))].join(', ');
    const about = { subject, arm, week, analytes, values: { what } };
    return [{ kind: 'missing', code: 'completeness.missing', ...about, ...nothing }];
  });
}
