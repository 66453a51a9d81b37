import type { ClinicalName } from '../study/vocabulary/clinical-analyte.ts';
import type { Sex } from '../study/vocabulary/subject-facts.ts';
import type { PatientState } from './kinds.ts';
import type { ReadInput } from './read-input.ts';
import type { Albumin, Bilirubin, ScoreInput } from './score.ts';

export type ReadInputs = ReadonlyMap<ClinicalName, ReadInput>;

/** An amount in the unit that was reported, per decilitre or in SI. */
function inReportedUnit<Mg extends string, Si extends string>(
  input: ReadInput | undefined,
  perDecilitre: Mg,
  si: Si,
): { value: number; unit: Mg | Si } | null {
  if (input === undefined) return null;
  return input.perDecilitre ? { value: input.counted, unit: perDecilitre } : { value: input.value, unit: si };
}

/** PaO2/FiO2 as it was reported, else from its two parts. */
function oxygenation(inputs: ReadInputs): number | null {
  const reported = inputs.get('PaO2/FiO2')?.value;
  if (reported !== undefined) return reported;
  const pressure = inputs.get('PaO2')?.value;
  const fraction = inputs.get('FiO2')?.value;
  return pressure === undefined || fraction === undefined ? null : pressure / fraction;
}

/** What is known of a subject at a visit, as the scores' formulas take it. */
export function patientState(inputs: ReadInputs, sex: Sex | null): PatientState {
  const value = (name: ClinicalName) => inputs.get(name)?.value ?? null;
  const bilirubin: Bilirubin | null = inReportedUnit(inputs.get('bilirubin'), 'mg/dL', 'umol/L');
  const albumin: Albumin | null = inReportedUnit(inputs.get('albumin'), 'g/dL', 'g/L');
  const support = value('respiratory support');
  return {
    bilirubin,
    albumin,
    creatinine: inReportedUnit(inputs.get('creatinine'), 'mg/dL', 'umol/L'),
    inr: value('INR'),
    sodium: value('sodium'),
    sex,
    dialysisSessions: value('dialysis sessions'),
    ascites: value('ascites'),
    encephalopathy: value('encephalopathy'),
    paO2FiO2: oxygenation(inputs),
    respiratorySupport: support === null ? null : support === 1,
    platelets: value('platelets'),
    map: value('MAP'),
    dopamine: value('dopamine'),
    dobutamine: value('dobutamine'),
    epinephrine: value('epinephrine'),
    norepinephrine: value('norepinephrine'),
    gcs: value('GCS'),
    urineOutput: value('urine output'),
  };
}

/** Missing inputs as a person would look for them: of PaO2/FiO2, the part that is not there. */
export function missingParts(missing: readonly ScoreInput[], inputs: ReadInputs): ScoreInput[] {
  return missing.map((input) => {
    if (input !== 'PaO2/FiO2') return input;
    if (inputs.has('PaO2')) return 'FiO2';
    return inputs.has('FiO2') ? 'PaO2' : input;
  });
}
