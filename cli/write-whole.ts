import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ExplainedError } from '../core/words/explained-error.ts';
import { type Language, say } from '../core/words/say.ts';
import { demandNoStudy, targetOf } from './guarded-place.ts';

/**
 * Writes a file whole or not at all: beside its place first, then renamed into it. A link is written through; what is not a file but a pipe or a
 * device is written to as it is. Throws `command.cannot-write`, and `command.would-overwrite` for a study.
 */
export function writeWhole(file: string, content: string | Uint8Array, language: Language): void {
  const target = targetOf(file);
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.part`);
  try {
    const there = entryAt(target);
    if (there !== undefined && !there.isFile()) {
      writeFileSync(target, content);
      return;
    }
    demandNoStudy(target, language);
    if (there !== undefined) accessSync(target, constants.W_OK);
    writeFileSync(beside, content);
    if (there !== undefined) chmodSync(beside, there.mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw cannotWrite(file, error, language);
  }
}

/** Makes a folder, and those above it, where they are missing, and makes sure that it can be written to. Throws `command.cannot-write`. */
export function makeFolder(folder: string, language: Language): void {
  demandPlace(folder, language);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw cannotWrite(folder, error, language);
  }
}

/** Makes sure that a folder can be made, or written to where it is there, and makes nothing. Throws `command.cannot-write`. */
export function demandPlace(folder: string, language: Language): void {
  let nearest = folder;
  while (entryAt(nearest) === undefined && path.dirname(nearest) !== nearest) nearest = path.dirname(nearest);
  try {
    if (entryAt(nearest)?.isDirectory() !== true) {
      const reason = say(language, 'command.reason-is-file');
      throw new ExplainedError('command.cannot-write', { file: nearest, reason });
    }
    accessSync(nearest, constants.W_OK);
  } catch (error) {
    throw cannotWrite(folder, error, language);
  }
}

/** Makes sure that a file can be put where it is to go. Throws `command.cannot-write`. */
export function demandFolder(file: string, language: Language): void {
  try {
    accessSync(path.dirname(file), constants.W_OK);
  } catch (error) {
    throw cannotWrite(file, error, language);
  }
}

function entryAt(place: string): Stats | undefined {
  try {
    return statSync(place, { throwIfNoEntry: false });
  } catch {
    // Something above it is a file.
    return undefined;
  }
}

function cannotWrite(file: string, cause: unknown, language: Language): ExplainedError {
  if (cause instanceof ExplainedError) return cause;
  return new ExplainedError('command.cannot-write', { file, reason: reasonOf(cause, language) }, { cause });
}

/** Why the system did not let something be written, in words. */
export function reasonOf(error: unknown, language: Language): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return say(language, 'command.reason-not-allowed');
  if (code === 'ENOSPC' || code === 'EDQUOT') return say(language, 'command.reason-disk-full');
  if (code === 'EISDIR') return say(language, 'command.reason-is-folder');
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EEXIST') return say(language, 'command.reason-no-folder');
  return say(language, 'command.reason-other', { detail: code });
}
