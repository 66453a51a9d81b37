import { closeSync, openSync, readSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { ExplainedError } from '../core/words/explained-error.ts';
import { type Language, say } from '../core/words/say.ts';
import { UsageError } from './usage-error.ts';

const databaseMark = 'SQLite format 3\0';

/** The place that a name stands for, links followed; the name itself where nothing is there yet, or where only the system knows the place (a pipe). */
export function targetOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** Makes sure that no study is written over: an answer is never worth one. Throws `command.would-overwrite`. */
export function demandNoStudy(file: string, language: Language): void {
  if (!startsWithMark(file)) return;
  const what = say(language, 'command.what-study');
  throw new ExplainedError('command.would-overwrite', { file: path.basename(file), what });
}

/** Makes sure that none of the files that are read is written over. Throws `command.would-overwrite`. */
export function demandNoInput(file: string, inputs: readonly string[], language: Language): void {
  const target = targetOf(file);
  if (!inputs.some((input) => targetOf(input) === target)) return;
  const what = say(language, 'command.what-input');
  throw new ExplainedError('command.would-overwrite', { file: path.basename(file), what });
}

/** Refuses the `-` that elsewhere stands for standard input or output: files are known by their names. Throws `command.no-dash`. */
export function demandName(word: string, what: string): void {
  if (word === '-') throw new UsageError('command.no-dash', { what });
}

function startsWithMark(file: string): boolean {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    return false;
  }
  try {
    const start = Buffer.alloc(databaseMark.length);
    return readSync(handle, start) === start.length && start.toString('latin1') === databaseMark;
  } finally {
    closeSync(handle);
  }
}
