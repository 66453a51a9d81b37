import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import path from 'node:path';

const dist = path.resolve(import.meta.dirname, '..', 'dist');

/** The compiled command's program. */
export const compiledCommand = path.join(dist, 'command', 'main.js');

/** Runs the compiled command in a process of its own; gives what it prints. Throws where it fails. */
export function command(...words: string[]): string {
  return execFileSync(process.execPath, [compiledCommand, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 256 * 1024 * 1024,
  });
}

/** Starts a compiled task as the hosts do. */
export function forkCompiled(task: string): ChildProcess {
  return fork(path.join(dist, 'tasks', `${task}.js`), [], { serialization: 'advanced', execArgv: [] });
}
