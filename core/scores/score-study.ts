import type { SubjectEntry } from '../study/overview.ts';
import type { Analyte, DetectionPolicy, Protocol } from '../study/protocol.ts';
import type { CellSource, SourcedReading } from '../study/sourced-reading.ts';
import type { ClinicalAnalyte, ClinicalName } from '../study/vocabulary/clinical-analyte.ts';
import { matchClinical } from '../study/vocabulary/match-clinical.ts';
import { type Sex, sexOf } from '../study/vocabulary/subject-facts.ts';
import { matchScore, type ScoreId, type ScoreKind, scoreKinds } from './kinds.ts';
import { missingParts, patientState } from './patient-state.ts';
import { type InputWarning, type ReadInput, readInput } from './read-input.ts';
import type { Score, ScoreInput } from './score.ts';

/** An input that a score was computed from. Sex comes from the roster and has no cell of its own here. */
export interface UsedInput {
  readonly value: number | string;
  readonly unit: string | null;
  readonly qualifier: string | null;
  readonly text: string | null;
  readonly readingId: number | null;
  readonly source: CellSource | null;
}

/** A score that a file gives, beside the computed one. `difference` is imported − computed. */
export interface ImportedScore {
  readonly value: number;
  readonly difference: number | null;
  /** True where the difference is more than another rounding. */
  readonly mismatch: boolean;
  readonly reading: SourcedReading;
}

/** One score of one subject at one week, with all that it was made from. */
export interface ScoreRow extends Score {
  readonly score: ScoreId;
  readonly name: string;
  readonly version: string;
  readonly subject: string;
  readonly arm: string;
  readonly week: number;
  readonly inputs: Readonly<Partial<Record<ScoreInput, UsedInput>>>;
  readonly warnings: readonly InputWarning[];
  readonly imported: readonly ImportedScore[];
}

/** What the scores of a study are computed from; `readings` are those of the analytes that `scoreAnalytes` names. */
export interface ScoreMaterial {
  readonly protocol: Pick<Protocol, 'arms' | 'analytes' | 'detectionPolicy'>;
  readonly subjects: readonly SubjectEntry[];
  readonly readings: readonly SourcedReading[];
}

/** The study's analytes that are inputs of a score, or imported scores: by name. */
export function scoreAnalytes(analytes: readonly Pick<Analyte, 'name' | 'synonyms'>[]): readonly string[] {
  return analytes
    .filter((analyte) => matchClinical(analyte) !== null || matchScore(analyte) !== null)
    .map(({ name }) => name);
}

/** What a subject's visit has, before any score is computed. */
interface Visit {
  readonly subject: SubjectEntry;
  readonly sex: Sex | null;
  readonly week: number;
  readonly inputs: ReadonlyMap<ClinicalName, ReadInput>;
  readonly warnings: readonly InputWarning[];
  readonly imported: ReadonlyMap<ScoreId, readonly SourcedReading[]>;
}

function visitsOf({ protocol, subjects, readings }: ScoreMaterial): Visit[] {
  const clinical = new Map<string, ClinicalAnalyte>();
  const scores = new Map<string, ScoreKind>();
  for (const analyte of protocol.analytes) {
    const input = matchClinical(analyte);
    const score = matchScore(analyte);
    if (input !== null) clinical.set(analyte.name, input);
    else if (score !== null) scores.set(analyte.name, score);
  }
  const policy = protocol.detectionPolicy;
  const ofSubject = Map.groupBy(readings, (reading) => reading.subject);
  return subjects.flatMap((subject) => {
    const byWeek = Map.groupBy(ofSubject.get(subject.subject) ?? [], (reading) => reading.week);
    const sex = sexOf(subject.covariates);
    return [...byWeek].map(([week, here]) => ({
      subject,
      sex,
      week,
      ...valuesOf(here, clinical, scores, policy),
    }));
  });
}

function valuesOf(
  readings: readonly SourcedReading[],
  clinical: ReadonlyMap<string, ClinicalAnalyte>,
  scores: ReadonlyMap<string, ScoreKind>,
  policy: DetectionPolicy,
): Pick<Visit, 'inputs' | 'warnings' | 'imported'> {
  const inputs = new Map<ClinicalName, ReadInput>();
  const warnings: InputWarning[] = [];
  const byAnalyte = Map.groupBy(
    readings.filter(({ analyte }) => clinical.has(analyte)),
    ({ analyte }) => clinical.get(analyte),
  );
  for (const [analyte, ofAnalyte] of byAnalyte) {
    if (analyte === undefined) continue;
    const read = readInput(analyte, ofAnalyte, policy);
    if (read.input !== null) inputs.set(analyte.name, read.input);
    warnings.push(...read.warnings);
  }
  const imported = new Map<ScoreId, SourcedReading[]>();
  for (const reading of readings) {
    const score = scores.get(reading.analyte);
    if (score === undefined) continue;
    imported.set(score.id, [...(imported.get(score.id) ?? []), reading]);
  }
  return { inputs, warnings, imported };
}

/**
 * The scores of every subject at every week that has an input of theirs, or an imported value of them. A score that lacks an input is null
 * and says which; inputs come from that very week, never from another. Ordered by score, arm as in the protocol, week, subject.
 */
export function scoreStudy(material: ScoreMaterial, kinds: readonly ScoreKind[] = scoreKinds): ScoreRow[] {
  const armNames = material.protocol.arms.map(({ name }) => name);
  const rank = (arm: string) => (armNames.includes(arm) ? armNames.indexOf(arm) : armNames.length);
  const visits = visitsOf(material).sort((a, b) => rank(a.subject.arm) - rank(b.subject.arm) || a.week - b.week);
  return kinds.flatMap((kind) => visits.flatMap((visit) => scoreVisit(kind, visit) ?? []));
}

function scoreVisit(kind: ScoreKind, visit: Visit): ScoreRow | null {
  const { subject, sex, week } = visit;
  const imported = visit.imported.get(kind.id) ?? [];
  const hasInput = kind.inputs.some((input) => input !== 'sex' && visit.inputs.has(input));
  const warnings = visit.warnings.filter(({ input }) => kind.inputs.includes(input));
  if (!hasInput && imported.length === 0 && warnings.length === 0) return null;
  const computed = kind.compute(patientState(visit.inputs, sex));
  return {
    ...computed,
    missing: missingParts(computed.missing, visit.inputs),
    score: kind.id,
    name: kind.name,
    version: kind.version,
    subject: subject.subject,
    arm: subject.arm,
    week,
    inputs: usedInputs(kind, visit, sex),
    warnings,
    imported: imported.map((reading) => {
      const difference = computed.value === null ? null : reading.value - computed.value;
      const mismatch = difference !== null && Math.abs(difference) >= kind.tolerance;
      return { value: reading.value, difference, mismatch, reading };
    }),
  };
}

function usedInputs(kind: ScoreKind, { inputs }: Visit, sex: string | null): Partial<Record<ScoreInput, UsedInput>> {
  const used: Partial<Record<ScoreInput, UsedInput>> = {};
  for (const input of kind.inputs) {
    if (input === 'sex') {
      if (sex !== null) {
        used.sex = { value: sex, unit: null, qualifier: null, text: null, readingId: null, source: null };
      }
      continue;
    }
    const read = inputs.get(input);
    if (read === undefined) continue;
    const { unit, qualifier, text, readingId, source } = read.reading;
    used[input] = { value: read.counted, unit, qualifier, text, readingId, source };
  }
  return used;
}
