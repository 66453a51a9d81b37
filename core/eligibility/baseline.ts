import { type ReadInput, readInput } from '../scores/read-input.ts';
import type { ScoreMaterial, ScoreRow } from '../scores/score-study.ts';
import { normaliseLabel } from '../study/normalise-name.ts';
import type { SubjectEntry } from '../study/overview.ts';
import type { Analyte } from '../study/protocol.ts';
import { upperLimitOfNormal } from '../study/reference-range.ts';
import type { SourcedReading } from '../study/sourced-reading.ts';
import type { ClinicalAnalyte, ClinicalName } from '../study/vocabulary/clinical-analyte.ts';
import { clinicalAnalyte, matchClinical, unitFactor } from '../study/vocabulary/match-clinical.ts';
import { type Sex, sexOf } from '../study/vocabulary/subject-facts.ts';

/** What is known of a subject at the start of the study. */
export interface Baseline {
  readonly subject: SubjectEntry;
  /** The last usable value of each analyte at or before week 0. */
  readonly values: ReadonlyMap<ClinicalName, ReadInput>;
  /** Every usable value from four weeks before to week 0. */
  readonly lastFourWeeks: readonly { readonly name: ClinicalName; readonly input: ReadInput }[];
  /** MELD at the last week up to 0 that has one; null where no such week has anything of it. */
  readonly meld: ScoreRow | null;
  /** The upper limit of normal of bilirubin as the protocol gives it, null for none. */
  readonly bilirubinLimit: { readonly value: number; readonly unit: string | null; readonly factor: number } | null;
}

/** What is known of every subject at the start, from the material of the scores and the computed scores of MELD. */
export function baselines({ protocol, subjects, readings }: ScoreMaterial, melds: readonly ScoreRow[]): Baseline[] {
  const clinical = new Map(protocol.analytes.map((analyte) => [analyte.name, matchClinical(analyte)]));
  const bilirubin = protocol.analytes.find((analyte) => matchClinical(analyte)?.name === 'bilirubin');
  const before = Map.groupBy(
    readings.filter(({ week }) => week <= 0),
    ({ subject }) => subject,
  );
  const meldsOf = Map.groupBy(
    melds.filter(({ score, week }) => score === 'meld' && week <= 0),
    ({ subject }) => subject,
  );
  return subjects.map((subject) => {
    const inputs = readAll(before.get(subject.subject) ?? [], clinical);
    const values = new Map<ClinicalName, ReadInput>();
    for (const { name, input } of inputs) values.set(name, input);
    return {
      subject,
      values,
      lastFourWeeks: inputs.filter(({ input }) => input.reading.week >= -4),
      meld: bestMeld(meldsOf.get(subject.subject) ?? []),
      bilirubinLimit: limitOf(bilirubin, sexOf(subject.covariates)),
    };
  });
}

function limitOf(analyte: Analyte | undefined, sex: Sex | null): Baseline['bilirubinLimit'] {
  if (analyte === undefined) return null;
  const { unit } = analyte;
  const value = upperLimitOfNormal(analyte, unit, sex);
  const factor = unitFactor(clinicalAnalyte('bilirubin'), unit);
  return value === null || factor === null ? null : { value, unit, factor };
}

/** Every usable value, weeks ascending. Values beyond a limit are kept at the limit: the criteria mind the sign. */
function readAll(readings: readonly SourcedReading[], clinical: ReadonlyMap<string, ClinicalAnalyte | null>) {
  const weeks = [...Map.groupBy(readings, ({ week }) => week)].sort(([a], [b]) => a - b);
  return weeks.flatMap(([, here]) =>
    [...Map.groupBy(here, ({ analyte }) => clinical.get(analyte) ?? null)].flatMap(([analyte, ofAnalyte]) => {
      if (analyte === null) return [];
      const { input } = readInput(analyte, ofAnalyte, 'limit');
      return input === null ? [] : [{ name: analyte.name, input }];
    }),
  );
}

/** The last week with a computed MELD, else the last with one from a file, else the last with anything of it. */
function bestMeld(rows: readonly ScoreRow[]): ScoreRow | null {
  const latest = rows.toSorted((a, b) => b.week - a.week);
  const computed = latest.find(({ value }) => value !== null);
  return computed ?? latest.find(({ imported }) => imported.length > 0) ?? latest[0] ?? null;
}

/** The covariate of a subject that goes by one of these names, as the roster has it; null for none. */
export function covariate(subject: SubjectEntry, names: readonly string[]): string | null {
  const wanted = new Set(names.map(normaliseLabel));
  const found = Object.entries(subject.covariates).find(([name]) => wanted.has(normaliseLabel(name)));
  const text = found?.[1].trim() ?? '';
  return text === '' ? null : text;
}
