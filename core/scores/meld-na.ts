import { Bounds, isPositive } from './amounts.ts';
import { type MeldInputs, meldUnos } from './meld.ts';
import { type Score, unknownScore } from './score.ts';

/** MELD's inputs, and sodium in mmol/L (mEq/L is the same number). */
export interface MeldNaInputs extends MeldInputs {
  readonly sodium: number | null;
}

/**
 * MELD-Na by the policy of January 2016. MELD(i) is MELD's sum rounded to one decimal and only then multiplied by 10; where it is above 11,
 * MELD(i) + 1.32 (137 − Na) − 0.033 MELD(i) (137 − Na), sodium held to 125–137 mmol/L; rounded, at most 40. Otherwise it is MELD(i).
 * Rounding later gives another integer for some patients. Source: OPTN Policy 9.1.D, MELD Score, in force from 11 January 2016.
 */
export function meldNaOptn2016({ sodium, ...inputs }: MeldNaInputs): Score {
  const meld = meldUnos(inputs);
  if (meld.raw === null || !isPositive(sodium)) {
    return unknownScore([...meld.missing, ...(isPositive(sodium) ? [] : (['sodium'] as const))], meld.path);
  }
  const initial = Math.round(meld.raw);
  if (initial <= 11) return { ...meld, raw: initial, value: initial };
  const bounds = new Bounds();
  const lack = 137 - bounds.hold('sodium', sodium, 125, 137, 'mmol/L');
  const raw = initial + 1.32 * lack - 0.033 * initial * lack;
  return { ...meld, raw, value: Math.min(Math.round(raw), 40), held: [...meld.held, ...bounds.held] };
}
