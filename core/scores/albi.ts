import { albuminPerLitre, bilirubinSi, isMeasured, pathOf } from './amounts.ts';
import { type Albumin, type Bilirubin, type Score, type ScoreInput, unknownScore } from './score.ts';

/** The two values of ALBI. */
export interface AlbiInputs {
  readonly bilirubin: Bilirubin | null;
  readonly albumin: Albumin | null;
}

/**
 * ALBI: 0.66 log10(bilirubin in umol/L) − 0.085 albumin in g/L; grade 1 up to −2.60, grade 2 up to −1.39, else 3. Not rounded.
 * Source: Johnson PJ et al., J Clin Oncol 2015;33:550–558.
 */
export function albiJohnson2015({ bilirubin, albumin }: AlbiInputs): Score {
  const path = pathOf([bilirubin, albumin]);
  if (!isMeasured(bilirubin) || !isMeasured(albumin)) {
    const missing: ScoreInput[] = [];
    if (!isMeasured(bilirubin)) missing.push('bilirubin');
    if (!isMeasured(albumin)) missing.push('albumin');
    return unknownScore(missing, path);
  }
  const raw = 0.66 * Math.log10(bilirubinSi(bilirubin)) - 0.085 * albuminPerLitre(albumin);
  const category = raw <= -2.6 ? '1' : raw <= -1.39 ? '2' : '3';
  return { ...unknownScore([], path), value: raw, raw, category };
}
