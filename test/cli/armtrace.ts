import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '..', '..');
const main = path.join(root, 'cli', 'main.ts');

/** Many short runs of the same sources: what one has compiled the next need not. */
const env = { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'armtrace-test-compiled') };

/** What a call of the command did, as a shell sees it. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in a process of its own. */
export async function armtrace(...words: string[]): Promise<Ran> {
  return armtraceIn(process.cwd(), ...words);
}

/** Runs the command from a folder. */
export async function armtraceIn(folder: string, ...words: string[]): Promise<Ran> {
  const options = { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...words], options, (error, stdout, stderr) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ status, stdout, stderr });
    });
  });
}

/** Runs the command with `--json` and reads its one document. Fails where stdout holds anything but that. */
export async function armtraceJson<T>(schema: z.ZodType<T>, ...words: string[]): Promise<T> {
  const { stdout, stderr, status } = await armtrace(...words, '--json');
  const document: unknown = JSON.parse(stdout);
  if (status !== 0) throw new Error(`armtrace ${words.join(' ')} ended with ${status}: ${stdout}${stderr}`);
  return schema.parse(document);
}

const refusal = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string(), details: z.unknown() }),
});

/** Runs the command with `--json`, expecting it to refuse. */
export async function armtraceRefusal(...words: string[]) {
  const { stdout, status } = await armtrace(...words, '--json');
  const document: unknown = JSON.parse(stdout);
  return { status, ...refusal.parse(document).error };
}

/** A new empty folder. */
export function emptyFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'armtrace-test-'));
}

/** One of the example study's files. */
export function example(file: string): string {
  return path.join(root, 'examples', file);
}

/** The workbooks of the example study, as they belong together. */
export const exampleWorkbooks = [
  'roster.xlsx',
  'nk-panel-flowjo.xlsx',
  'liver-labs.xlsx',
  'ward-record.xlsx',
  'follow-up.xlsx',
].map(example);
