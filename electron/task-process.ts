import path from 'node:path';
import { utilityProcess } from 'electron';
import type { TaskProcess } from '../core/import/session/port.ts';

/** Starts a compiled task in a utility process: what it does to its memory, or to itself, stays there. */
export function forkTask(folder: string, task: string): TaskProcess {
  const child = utilityProcess.fork(path.join(folder, `${task}.js`), [], { serviceName: `Armtrace ${task}` });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.on('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
}
