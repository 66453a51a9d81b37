import { fork } from 'node:child_process';
import path from 'node:path';
import type { TaskProcess } from '../core/import/session/port.ts';
import { forkedProcess } from '../core/shell/forked-process.ts';

/** Starts a compiled task in a Node process of its own: what it does to its memory, or to itself, stays there. */
export function forkTask(folder: string, task: string): TaskProcess {
  return forkedProcess(fork(path.join(folder, `${task}.js`), [], { serialization: 'advanced', execArgv: [] }));
}
