import path from 'node:path';
import { personAtWork } from '../core/service/person.ts';
import { frozenStudy } from '../core/store/frozen-study.ts';
import { openStudy } from '../core/store/open-study.ts';
import { closeStudy, type StudyFile, type WritableStudy, writable } from '../core/store/study-file.ts';
import { veilOf } from '../core/store/veil.ts';
import type { Veil } from '../core/study/veil.ts';
import { ExplainedError } from '../core/words/explained-error.ts';
import type { Call } from './call.ts';
import type { Answer } from './command.ts';
import { StoppedError } from './stopped-error.ts';

/**
 * Opens the study of a call for reading, as it was at a freeze where the call names one, does something with it and closes it whatever happens.
 * Where the arms are hidden, no answer and no refusal names one. Throws what `openStudy` throws, and `freeze.none`.
 */
export async function readStudy<T>(call: Call, work: (study: StudyFile) => T | Promise<T>): Promise<T> {
  const freeze = call.text('freeze');
  if (freeze === null) return currentStudy(call, work);
  return currentStudy(call, (study) => held(frozenStudy(study, freeze), work));
}

/** Opens the study of a call for reading as it is now, whatever freeze the call names. Throws what `openStudy` throws. */
export async function currentStudy<T>(call: Call, work: (study: StudyFile) => T | Promise<T>): Promise<T> {
  return held(openStudy(path.resolve(call.required('study')), { readOnly: true }), work);
}

/** Opens the study of a call to change it. Throws what `openStudy` throws, and `store.read-only`. */
export async function changeStudy<T>(call: Call, work: (study: WritableStudy) => T | Promise<T>): Promise<T> {
  return held(openStudy(path.resolve(call.required('study')), { by: personAtWork() }), async (study) =>
    work(writable(study)),
  );
}

async function held<T>(study: StudyFile, work: (study: StudyFile) => T | Promise<T>): Promise<T> {
  try {
    const done = await work(study);
    const veil = veilOf(study);
    return veil !== null && isAnswer(done) ? veil.over(done) : done;
  } catch (error) {
    const veil = veilOf(study);
    throw veil === null ? error : veiledError(veil, error);
  } finally {
    // Whoever waits for the command need not wait for a large import to be sealed as well: the next change does that.
    closeStudy(study, true);
  }
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'document' in value && 'text' in value;
}

/** The same refusal without an arm's name. */
export function veiledError(veil: Veil, error: unknown): unknown {
  if (error instanceof StoppedError) {
    return new StoppedError(error.code, veil.over(error.values), veil.over(error.details), veil.over(error.lines));
  }
  if (error instanceof ExplainedError) return new ExplainedError(error.code, veil.over(error.values), { cause: error });
  return error;
}
