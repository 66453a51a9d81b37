import {
  bilirubinMg,
  bilirubinSi,
  creatinineMg,
  creatinineSi,
  isMeasured,
  isPositive,
  isRecorded,
  pathOf,
} from './amounts.ts';
import { pointsBelow, pointsFrom } from './points.ts';
import { type Bilirubin, type Creatinine, type Score, type ScoreInput, unknownScore } from './score.ts';

/** Doses in ug/kg/min; null where nobody recorded one. */
export interface Vasopressors {
  readonly dopamine: number | null;
  readonly dobutamine: number | null;
  readonly epinephrine: number | null;
  readonly norepinephrine: number | null;
}

/** What SOFA grades: PaO2/FiO2 and MAP in mmHg, platelets in 10^9/L, urine in mL a day. */
export interface SofaInputs extends Vasopressors {
  readonly paO2FiO2: number | null;
  readonly respiratorySupport: boolean | null;
  readonly platelets: number | null;
  readonly bilirubin: Bilirubin | null;
  readonly map: number | null;
  readonly gcs: number | null;
  readonly creatinine: Creatinine | null;
  readonly urineOutput: number | null;
}

const drugs = ['dopamine', 'dobutamine', 'epinephrine', 'norepinephrine'] as const;

/** 0 to 4 for the lungs; null where only respiratory support, which nobody recorded, could tell 2 from more. */
function lungs(ratio: number, support: boolean | null): number | null {
  if (ratio >= 200 || support === false) return pointsBelow(ratio, [400, 300]);
  return support === null ? null : pointsBelow(ratio, [400, 300, 200, 100]);
}

/** 0 to 4 for the circulation; null without a vasopressor and a pressure. */
function circulation({ map, dopamine, dobutamine, epinephrine, norepinephrine }: SofaInputs): number | null {
  const dopa = dopamine ?? 0;
  const adrenergic = Math.max(epinephrine ?? 0, norepinephrine ?? 0);
  if (dopa > 15 || adrenergic > 0.1) return 4;
  if (dopa > 5 || adrenergic > 0) return 3;
  if (dopa > 0 || (dobutamine ?? 0) > 0) return 2;
  return isPositive(map) ? pointsBelow(map, [70]) : null;
}

function liver(bilirubin: Bilirubin, unit: Bilirubin['unit']): number {
  if (unit === 'mg/dL') return pointsFrom(bilirubinMg(bilirubin), [1.2, 2, 6, 12]);
  const umol = bilirubinSi(bilirubin);
  return umol > 204 ? 4 : pointsFrom(umol, [20, 33, 102]);
}

function kidneys(creatinine: Creatinine, unit: Creatinine['unit'], urine: number | null): number {
  const umol = creatinineSi(creatinine);
  const byUmol = umol > 440 ? 4 : pointsFrom(umol, [110, 171, 300]);
  const byBlood = unit === 'mg/dL' ? pointsFrom(creatinineMg(creatinine), [1.2, 2, 3.5, 5]) : byUmol;
  const byUrine = isRecorded(urine) ? (urine < 200 ? 4 : urine < 500 ? 3 : 0) : 0;
  return Math.max(byBlood, byUrine);
}

/**
 * SOFA of 1996, 0 to 24 points: 0 to 4 each for lungs (PaO2/FiO2; 3 and 4 only with respiratory support), platelets, bilirubin, circulation
 * (MAP, vasopressors), GCS, kidneys (the worse of creatinine and urine). Bilirubin and creatinine are scored by the limits of the unit that was
 * reported (umol/L: 20, 33, 102, > 204 and 110, 171, 300, > 440; mg/dL: 1.2, 2, 6, 12 and 1.2, 2, 3.5, 5); `byOtherPath` has the points by the
 * other limits. A drug or a urine volume that nobody recorded adds nothing and is listed in `notRecorded`.
 * Source: Vincent JL et al., Intensive Care Med 1996;22:707–710. Not SOFA-2 of 2025.
 */
export function sofa1996(inputs: SofaInputs): Score {
  const { paO2FiO2, platelets, bilirubin, gcs, creatinine, urineOutput } = inputs;
  const path = pathOf([bilirubin, creatinine]);
  const lung = isPositive(paO2FiO2) ? lungs(paO2FiO2, inputs.respiratorySupport) : null;
  const heart = circulation(inputs);
  if (
    lung === null ||
    !isPositive(platelets) ||
    !isMeasured(bilirubin) ||
    heart === null ||
    !isPositive(gcs) ||
    !isMeasured(creatinine)
  ) {
    const missing: ScoreInput[] = [];
    if (lung === null) missing.push(isPositive(paO2FiO2) ? 'respiratory support' : 'PaO2/FiO2');
    if (!isPositive(platelets)) missing.push('platelets');
    if (!isMeasured(bilirubin)) missing.push('bilirubin');
    if (heart === null) missing.push('MAP');
    if (!isPositive(gcs)) missing.push('GCS');
    if (!isMeasured(creatinine)) missing.push('creatinine');
    return unknownScore(missing, path);
  }
  const others = lung + pointsBelow(platelets, [150, 100, 50, 20]) + heart + pointsBelow(gcs, [15, 13, 10, 6]);
  const total = (bilirubinUnit: Bilirubin['unit'], creatinineUnit: Creatinine['unit']) =>
    others + liver(bilirubin, bilirubinUnit) + kidneys(creatinine, creatinineUnit, urineOutput);
  const points = total(bilirubin.unit, creatinine.unit);
  const other = (unit: 'umol/L' | 'mg/dL') => (unit === 'mg/dL' ? 'umol/L' : 'mg/dL');
  return {
    ...unknownScore([], path),
    value: points,
    raw: points,
    byOtherPath: total(other(bilirubin.unit), other(creatinine.unit)),
    notRecorded: [
      ...drugs.filter((drug) => inputs[drug] === null),
      ...(isRecorded(urineOutput) ? [] : (['urine output'] as const)),
    ],
  };
}
