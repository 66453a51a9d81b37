import path from 'node:path';
import { personAtWork } from '../core/service/person.ts';
import { openStudy } from '../core/store/open-study.ts';
import { closeStudy, type StudyFile, type WritableStudy, writable } from '../core/store/study-file.ts';
import type { Call } from './call.ts';

/** Opens the study of a call for reading, does something with it and closes it whatever happens. Throws what `openStudy` throws. */
export async function readStudy<T>(call: Call, work: (study: StudyFile) => T | Promise<T>): Promise<T> {
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
    return await work(study);
  } finally {
    closeStudy(study);
  }
}
