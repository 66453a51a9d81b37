import { Bounds, bilirubinMg, creatinineMg, isMeasured, isPositive, isRecorded, pathOf } from './amounts.ts';
import { type Bilirubin, type Creatinine, type Score, type ScoreInput, unknownScore } from './score.ts';

/** The three laboratory values of MELD, and the number of dialysis sessions in the week before (null where nobody recorded it). */
export interface MeldInputs {
  readonly bilirubin: Bilirubin | null;
  readonly inr: number | null;
  readonly creatinine: Creatinine | null;
  readonly dialysisSessions: number | null;
}

/**
 * MELD as UNOS used it, with its bounds: 10 x (0.957 ln creatinine + 0.378 ln bilirubin + 1.120 ln INR + 0.643), mg/dL, natural logarithms.
 * A value below 1 counts as 1. Creatinine above 4, or two dialyses in the week before, counts as 4. Rounded to an integer, at most 40.
 * Source: Kamath PS et al., Hepatology 2001;33:464–470; Wiesner R et al., Gastroenterology 2003;124:91–96 (the UNOS bounds).
 */
export function meldUnos({ bilirubin, inr, creatinine, dialysisSessions }: MeldInputs): Score {
  const path = pathOf([bilirubin, creatinine]);
  if (!isMeasured(bilirubin) || !isPositive(inr) || !isMeasured(creatinine)) {
    const missing: ScoreInput[] = [];
    if (!isMeasured(bilirubin)) missing.push('bilirubin');
    if (!isPositive(inr)) missing.push('INR');
    if (!isMeasured(creatinine)) missing.push('creatinine');
    return unknownScore(missing, path);
  }
  const bounds = new Bounds();
  const bili = bounds.hold('bilirubin', bilirubinMg(bilirubin), 1, Number.POSITIVE_INFINITY, 'mg/dL');
  const ratio = bounds.hold('INR', inr, 1, Number.POSITIVE_INFINITY, null);
  const measured = creatinineMg(creatinine);
  const dialysed = isRecorded(dialysisSessions) && dialysisSessions >= 2;
  const cr = bounds.set('creatinine', measured, dialysed ? 4 : Math.min(Math.max(measured, 1), 4), 'mg/dL');
  const raw = 10 * (0.957 * Math.log(cr) + 0.378 * Math.log(bili) + 1.12 * Math.log(ratio) + 0.643);
  return {
    ...unknownScore([], path),
    value: Math.min(Math.round(raw), 40),
    raw,
    held: bounds.held,
    notRecorded: isRecorded(dialysisSessions) ? [] : ['dialysis sessions'],
  };
}
