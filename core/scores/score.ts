import type { ClinicalName } from '../study/vocabulary/clinical-analyte.ts';

/** An amount in one of two or more units. */
export interface Amount<Unit extends string> {
  readonly value: number;
  readonly unit: Unit;
}

export type Bilirubin = Amount<'umol/L' | 'mg/dL'>;
export type Creatinine = Amount<'umol/L' | 'mg/dL'>;
export type Albumin = Amount<'g/L' | 'g/dL'>;

/** What a score can need: an analyte of the vocabulary, or something of the subject. */
export type ScoreInput = ClinicalName | 'sex';

/** An input that a formula did not take as it was: held to a bound, or set by another rule. Both in the formula's unit. */
export interface HeldInput {
  readonly input: ScoreInput;
  readonly measured: number;
  readonly counted: number;
  readonly unit: string | null;
}

/** Which cut-offs or conversions were used: SI units, mg/dL and g/dL, or some of each; null where no input has two kinds of unit. */
export type UnitPath = 'SI' | 'mg/dL' | 'mixed';

/**
 * A derived score. `value` is what is reported, `raw` what the formula gives before it is rounded and held to the score's own limits.
 * Both are null as soon as an input is missing; nothing is ever put in its place.
 */
export interface Score {
  readonly value: number | null;
  readonly raw: number | null;
  /** The class or grade that goes with the value (`B`, `2`), null where the score has none. */
  readonly category: string | null;
  readonly missing: readonly ScoreInput[];
  readonly held: readonly HeldInput[];
  readonly path: UnitPath | null;
  /** The value by the cut-offs of the other units, null where a score has the same in both. */
  readonly byOtherPath: number | null;
  /** Inputs that raise the score where they are recorded, and are not: it stands as if they were none. */
  readonly notRecorded: readonly ScoreInput[];
}

/** A score that cannot be told. */
export function unknownScore(missing: readonly ScoreInput[], path: UnitPath | null = null): Score {
  return { value: null, raw: null, category: null, missing, held: [], path, byOtherPath: null, notRecorded: [] };
}
