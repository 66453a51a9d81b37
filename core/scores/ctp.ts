import {
  albuminPerDl,
  albuminPerLitre,
  bilirubinMg,
  bilirubinSi,
  isMeasured,
  isPositive,
  isRecorded,
  pathOf,
} from './amounts.ts';
import { type Albumin, type Bilirubin, type Score, type ScoreInput, unknownScore } from './score.ts';

/** What Child, Turcotte and Pugh grade: ascites 0 none, 1 mild or controlled, 2 moderate, 3 severe; encephalopathy by its grade, 0 to 4. */
export interface CtpInputs {
  readonly bilirubin: Bilirubin | null;
  readonly albumin: Albumin | null;
  readonly inr: number | null;
  readonly ascites: number | null;
  readonly encephalopathy: number | null;
}

/** 1 to 3 points for a value between two limits that both belong to the middle. */
function threeGrades(value: number, low: number, high: number): number {
  if (value < low) return 1;
  return value <= high ? 2 : 3;
}

function bilirubinPoints(bilirubin: Bilirubin, unit: Bilirubin['unit']): number {
  return unit === 'umol/L' ? threeGrades(bilirubinSi(bilirubin), 34, 51) : threeGrades(bilirubinMg(bilirubin), 2, 3);
}

/** More albumin, fewer points. */
function albuminPoints(albumin: Albumin): number {
  const grade =
    albumin.unit === 'g/L'
      ? threeGrades(albuminPerLitre(albumin), 28, 35)
      : threeGrades(albuminPerDl(albumin), 2.8, 3.5);
  return 4 - grade;
}

/**
 * Child–Turcotte–Pugh, 5 to 15 points and the classes A (5–6), B (7–9), C (10–15). 1, 2 or 3 points each for bilirubin < 34, 34–51, > 51 umol/L
 * (in mg/dL < 2, 2–3, > 3, which are not the same), albumin > 35, 28–35, < 28 g/L, INR < 1.7, 1.7–2.3, > 2.3, ascites none, mild, more,
 * encephalopathy none, grade 1–2, grade 3–4. Scored on the units that were reported; `byOtherPath` has the points by bilirubin's other limits.
 * Source: Pugh RNH et al., Br J Surg 1973;60:646–649, with INR for prothrombin time.
 */
export function ctpPugh1973({ bilirubin, albumin, inr, ascites, encephalopathy }: CtpInputs): Score {
  const path = pathOf([bilirubin, albumin]);
  if (
    !isMeasured(bilirubin) ||
    !isMeasured(albumin) ||
    !isPositive(inr) ||
    !isRecorded(ascites) ||
    !isRecorded(encephalopathy)
  ) {
    const missing: ScoreInput[] = [];
    if (!isMeasured(bilirubin)) missing.push('bilirubin');
    if (!isMeasured(albumin)) missing.push('albumin');
    if (!isPositive(inr)) missing.push('INR');
    if (!isRecorded(ascites)) missing.push('ascites');
    if (!isRecorded(encephalopathy)) missing.push('encephalopathy');
    return unknownScore(missing, path);
  }
  const others =
    albuminPoints(albumin) +
    threeGrades(inr, 1.7, 2.3) +
    threeGrades(ascites, 1, 1) +
    threeGrades(encephalopathy, 1, 2);
  const points = bilirubinPoints(bilirubin, bilirubin.unit) + others;
  const otherUnit = bilirubin.unit === 'umol/L' ? 'mg/dL' : 'umol/L';
  return {
    ...unknownScore([], path),
    value: points,
    raw: points,
    category: points <= 6 ? 'A' : points <= 9 ? 'B' : 'C',
    byOtherPath: bilirubinPoints(bilirubin, otherUnit) + others,
  };
}
