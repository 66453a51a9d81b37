import type { ChildProcess } from 'node:child_process';
import type { TaskProcess } from '../import/session/port.ts';

/** A child process of Node as the task that it runs. What is sent to one that has ended is lost; its end is told by `onExit` alone. */
export function forkedProcess(child: ChildProcess): TaskProcess {
  // A message to a process that has just ended is an error of the channel.
  child.on('error', () => undefined);
  return {
    send: (message) => {
      if (child.connected && typeof message === 'object' && message !== null) child.send(message);
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      // It may have ended before anybody listened.
      if (child.exitCode !== null || child.signalCode !== null) setImmediate(listener, child.exitCode);
      else child.on('exit', listener);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
