import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TaskProcess } from '../core/import/session/port.ts';
import { taskFile } from '../core/service/task-files.ts';

/** Starts the import process: other people's files are opened there, not here. */
export function forkImport(): TaskProcess {
  const child = fork(fileURLToPath(taskFile('import-process')), [], { serialization: 'advanced', execArgv: [] });
  // A message to a process that has just ended is an error of the channel; its end is told by `exit`.
  child.on('error', () => undefined);
  return {
    send: (message) => {
      if (child.connected && typeof message === 'object' && message !== null) child.send(message);
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.on('exit', listener);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
