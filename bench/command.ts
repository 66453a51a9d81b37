import { execFileSync } from 'node:child_process';
import path from 'node:path';

const compiled = path.resolve(import.meta.dirname, '..', 'dist', 'command', 'main.js');

/** Runs the compiled command in a process of its own; gives what it prints. Throws where it fails. */
export function command(...words: string[]): string {
  return execFileSync(process.execPath, [compiled, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 256 * 1024 * 1024,
  });
}
