import { fork } from 'node:child_process';
import path from 'node:path';
import type { TaskProcess } from '../core/service/host-ports.ts';

/** Starts a compiled task in a Node process of its own: what it does to its memory, or to itself, stays there. */
export function forkTask(folder: string, task: string): TaskProcess {
  const child = fork(path.join(folder, `${task}.js`), [], { serialization: 'advanced', execArgv: [] });
  let ended = false;
  child.on('exit', () => {
    ended = true;
  });
  // A message to a process that has just ended is an error of the channel; its end is told by `exit`.
  child.on('error', () => {});
  return {
    send: (message) => {
      if (!ended && child.connected && typeof message === 'object' && message !== null) child.send(message);
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
