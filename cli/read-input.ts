import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ZodType } from 'zod';
import { ExplainedError } from '../core/words/explained-error.ts';
import { type Language, type PhraseKey, say } from '../core/words/say.ts';
import { demandName, targetOf } from './guarded-place.ts';
import { UsageError } from './usage-error.ts';

/**
 * The files of a call as full paths. Throws `command.file-not-found`, `command.file-is-folder`, `command.same-file-twice`, also for a link to a file
 * that is given, and `command.no-dash`.
 */
export function inputFiles(words: readonly string[]): string[] {
  for (const word of words) demandName(word, 'FILE');
  const files = words.map((word) => path.resolve(word));
  const targets = files.map(targetOf);
  const twice = files.find((_file, index) => targets.indexOf(targets[index] ?? '') !== index);
  if (twice !== undefined) throw new UsageError('command.same-file-twice', { file: path.basename(twice) });
  for (const file of files) demandFile(file);
  return files;
}

function demandFile(file: string): void {
  const entry = statSync(file, { throwIfNoEntry: false });
  if (entry === undefined) throw new ExplainedError('command.file-not-found', { file });
  if (entry.isDirectory()) throw new ExplainedError('command.file-is-folder', { file });
}

/** A JSON document that a person gave, checked. Throws `unreadable` with where and why, `command.file-not-found`, `command.file-unreadable`. */
export function readDocument<T>(file: string, schema: ZodType<T>, unreadable: PhraseKey, language: Language): T {
  demandFile(file);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError))
      throw new ExplainedError('command.file-unreadable', { file }, { cause: error });
    throw new ExplainedError(unreadable, { file, detail: notJson(error, language) }, { cause: error });
  }
  const read = schema.safeParse(content);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const detail = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`.replace(/^: /, '');
  throw new ExplainedError(unreadable, { file, detail });
}

/** What is wrong with a text that is not JSON, with the place where the parser names one. */
function notJson(error: SyntaxError, language: Language): string {
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(error.message) ?? [];
  if (line === undefined || column === undefined) return say(language, 'command.detail-not-json');
  return say(language, 'command.detail-not-json-at', { line, column });
}
