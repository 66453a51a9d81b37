import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { TaskProcess } from '../core/import/session/port.ts';
import { taskFile } from '../core/service/task-files.ts';

let started: ChildProcess | null = null;

/** Starts the import process ahead of its first use, so that it gets ready while this process loads the rest of a command. */
export function startImportProcess(): void {
  const compiled = getCompileCacheDir();
  const env = compiled === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: compiled };
  const program = fileURLToPath(taskFile('import-process'));
  started = fork(program, [], { serialization: 'advanced', execArgv: [], env });
  // A message to a process that has just ended is an error of the channel; its end is told by `exit`.
  started.on('error', () => undefined);
}

/** Ends an import process that was started and not used. */
export function dropImportProcess(): void {
  started?.kill('SIGKILL');
  started = null;
}

/** The import process: other people's files are opened there, not here. */
export function forkImport(): TaskProcess {
  if (started === null) startImportProcess();
  const child = started;
  started = null;
  return {
    send: (message) => {
      if (child?.connected === true && typeof message === 'object' && message !== null) child.send(message);
    },
    onMessage: (listener) => {
      child?.on('message', listener);
    },
    onExit: (listener) => {
      // It may have ended before anybody listened.
      if (child === null || child.exitCode !== null || child.signalCode !== null) setImmediate(listener, null);
      else child.on('exit', listener);
    },
    kill: () => {
      child?.kill('SIGKILL');
    },
  };
}
