import type { ScoreKind } from './kinds.ts';
import { patientState } from './patient-state.ts';
import type { ScoreInput } from './score.ts';

/** What a score cannot be told without: what it says is missing of a subject of whom nothing is known. */
export function requiredInputs(kind: Pick<ScoreKind, 'compute'>): readonly ScoreInput[] {
  return kind.compute(patientState(new Map(), null)).missing;
}
