import type { Outcome } from '../api.ts';

/** True for a call's outcome as a host answers it; the value inside is the engine's own and taken on trust. */
export function isOutcome(answer: unknown): answer is Outcome<never> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  return answer.ok === true || (answer.ok === false && 'code' in answer && 'message' in answer && 'values' in answer);
}
