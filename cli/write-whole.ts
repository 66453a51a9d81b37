import { accessSync, constants, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ExplainedError } from '../core/words/explained-error.ts';
import { type Language, say } from '../core/words/say.ts';

/** Writes a file whole or not at all: beside its place first, then renamed into it. Throws `command.cannot-write`. */
export function writeWhole(file: string, content: string | Uint8Array, language: Language): void {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  try {
    writeFileSync(beside, content);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw cannotWrite(file, error, language);
  }
}

/** Makes a folder, and those above it, where they are missing, and makes sure that it can be written to. Throws `command.cannot-write`. */
export function makeFolder(folder: string, language: Language): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
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

function cannotWrite(file: string, cause: unknown, language: Language): ExplainedError {
  return new ExplainedError('command.cannot-write', { file, reason: reasonOf(cause, language) }, { cause });
}

function reasonOf(error: unknown, language: Language): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return say(language, 'command.reason-not-allowed');
  if (code === 'ENOSPC' || code === 'EDQUOT') return say(language, 'command.reason-disk-full');
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EEXIST') return say(language, 'command.reason-no-folder');
  return say(language, 'command.reason-other', { detail: code });
}
