import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { ExplainedError } from '../words/explained-error.ts';
import { explainFailure } from './failure.ts';
import { requireFolder } from './require-folder.ts';
import { numberFrom } from './rows.ts';
import { studyApplicationId } from './schema.ts';
import type { StudyFile } from './study-file.ts';
import { withoutVeil } from './veil.ts';

/** Waits until a file, or a folder's list of files, is on the disk. Windows does not let a folder be opened for that. */
function sync(path: string, isFolder: boolean): void {
  if (isFolder && process.platform === 'win32') return;
  const handle = openSync(path, isFolder ? 'r' : 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function isSound(path: string): boolean {
  const copy = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    const [first] = copy.prepare<[], string>('PRAGMA quick_check').pluck().all();
    return first === 'ok' && numberFrom(copy, 'PRAGMA application_id') === studyApplicationId;
  } finally {
    copy.close();
  }
}

/** A name in the target's folder that nothing else has, for a file that is not finished. */
export function unfinishedName(target: string): string {
  return join(dirname(target), `.${randomUUID()}.unfinished`);
}

/**
 * Gives a finished file its name and sees both to the disk. `replace` says whether a file of that name may be overwritten.
 * Throws EEXIST where it may not.
 */
export function putInPlace(unfinished: string, target: string, replace: boolean): void {
  sync(unfinished, false);
  if (replace || !linked(unfinished, target)) renameSync(unfinished, target);
  sync(dirname(target), true);
}

/** Gives the file its name only if no other file has it. False where the disk has no hard links and the name is free. */
function linked(unfinished: string, target: string): boolean {
  try {
    linkSync(unfinished, target);
  } catch (error) {
    if (existsSync(target)) throw error;
    return false;
  }
  rmSync(unfinished);
  return true;
}

/**
 * Writes a whole, checked copy of the study, in a file or in memory, to `target`: written under another name in the same folder, checked, and
 * only then given its name. A file of that name is replaced (the person was asked by the file dialog).
 * Throws `store.exists` for the study's own place, `store.no-folder`, `store.disk-full`, `store.read-only-folder` or `store.copy-unsound`; a copy that did not work leaves nothing behind.
 */
export function saveCopy(study: StudyFile, target: string): void {
  if (study.path !== null && resolve(target) === resolve(study.path)) {
    throw new ExplainedError('store.exists', { file: basename(target) });
  }
  requireFolder(target);
  const unfinished = unfinishedName(target);
  try {
    // The copy is made of the tables themselves: over a view of the same name SQLite can build no index.
    withoutVeil(study, () => study.database.prepare<[string]>('VACUUM INTO ?').run(unfinished));
    if (!isSound(unfinished)) throw new ExplainedError('store.copy-unsound');
    putInPlace(unfinished, target, true);
  } catch (error) {
    rmSync(unfinished, { force: true });
    rmSync(`${unfinished}-journal`, { force: true });
    throw explainFailure(error, target);
  }
}
