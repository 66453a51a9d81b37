import {
  albuminPerDl,
  Bounds,
  bilirubinMg,
  creatinineMg,
  isMeasured,
  isPositive,
  isRecorded,
  pathOf,
} from './amounts.ts';
import type { MeldNaInputs } from './meld-na.ts';
import { type Albumin, type Score, type ScoreInput, unknownScore } from './score.ts';

/** MELD-Na's inputs, albumin and sex. */
export interface Meld3Inputs extends MeldNaInputs {
  readonly albumin: Albumin | null;
  readonly sex: 'female' | 'male' | null;
}

/**
 * MELD 3.0: 1.33 if female + 4.56 ln bilirubin + 0.82 (137 − Na) − 0.24 (137 − Na) ln bilirubin + 9.09 ln INR + 11.14 ln creatinine
 * + 1.85 (3.5 − albumin) − 1.83 (3.5 − albumin) ln creatinine + 6; bilirubin and creatinine in mg/dL, sodium in mmol/L, albumin in g/dL.
 * Bilirubin, INR and creatinine at least 1, creatinine at most 3, sodium held to 125–137, albumin to 1.5–3.5. Two dialyses in the week
 * before count as the highest creatinine. Rounded, shown at most 40; `raw` is not capped.
 * Source: Kim WR et al., Gastroenterology 2021;161:1887–1895 (PMC8608337); the dialysis rule from OPTN Policy 9.1.D (2023).
 */
export function meld3Kim2021(inputs: Meld3Inputs): Score {
  const { bilirubin, inr, creatinine, sodium, albumin, sex, dialysisSessions } = inputs;
  const path = pathOf([bilirubin, creatinine, albumin]);
  if (
    !isMeasured(bilirubin) ||
    !isPositive(inr) ||
    !isMeasured(creatinine) ||
    !isPositive(sodium) ||
    !isMeasured(albumin) ||
    sex === null
  ) {
    return unknownScore(missingOf(inputs), path);
  }
  const bounds = new Bounds();
  const lnBili = Math.log(bounds.hold('bilirubin', bilirubinMg(bilirubin), 1, Number.POSITIVE_INFINITY, 'mg/dL'));
  const lnInr = Math.log(bounds.hold('INR', inr, 1, Number.POSITIVE_INFINITY, null));
  const measured = creatinineMg(creatinine);
  const dialysed = isRecorded(dialysisSessions) && dialysisSessions >= 2;
  const lnCr = Math.log(bounds.set('creatinine', measured, dialysed ? 3 : Math.min(Math.max(measured, 1), 3), 'mg/dL'));
  const lackOfSodium = 137 - bounds.hold('sodium', sodium, 125, 137, 'mmol/L');
  const lackOfAlbumin = 3.5 - bounds.hold('albumin', albuminPerDl(albumin), 1.5, 3.5, 'g/dL');
  const raw =
    (sex === 'female' ? 1.33 : 0) +
    4.56 * lnBili +
    0.82 * lackOfSodium -
    0.24 * lackOfSodium * lnBili +
    9.09 * lnInr +
    11.14 * lnCr +
    1.85 * lackOfAlbumin -
    1.83 * lackOfAlbumin * lnCr +
    6;
  return {
    ...unknownScore([], path),
    value: Math.min(Math.round(raw), 40),
    raw,
    held: bounds.held,
    notRecorded: isRecorded(dialysisSessions) ? [] : ['dialysis sessions'],
  };
}

function missingOf({ bilirubin, inr, creatinine, sodium, albumin, sex }: Meld3Inputs): ScoreInput[] {
  const missing: ScoreInput[] = [];
  if (!isMeasured(bilirubin)) missing.push('bilirubin');
  if (!isPositive(inr)) missing.push('INR');
  if (!isMeasured(creatinine)) missing.push('creatinine');
  if (!isPositive(sodium)) missing.push('sodium');
  if (!isMeasured(albumin)) missing.push('albumin');
  if (sex === null) missing.push('sex');
  return missing;
}
