/** A process as its starter sees it. */
export interface TaskProcess {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

/** The way back to whoever started this process. */
export interface HostPort {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

function isParentPort(port: unknown): port is ParentPort {
  return typeof port === 'object' && port !== null && 'postMessage' in port && 'on' in port;
}

/**
 * This process's own port: Electron's `parentPort` in a utility process, the channel of `child_process.fork` elsewhere.
 * Without its host the process ends.
 */
export function hostPort(): HostPort {
  const parent: unknown = Reflect.get(process, 'parentPort');
  if (isParentPort(parent)) {
    return {
      send: (message) => parent.postMessage(message),
      onMessage: (listener) => parent.on('message', ({ data }) => listener(data)),
    };
  }
  // The host may end between two messages, or while a file does not answer (a pipe, a disk that is gone): an exit would wait for that file. There is
  // nothing here to be saved.
  const end = () => process.kill(process.pid, 'SIGKILL');
  process.on('disconnect', end);
  process.on('error', end);
  // Or before this process was ready to hear of it.
  if (process.connected === false) end();
  return {
    send: (message) => process.send?.(message),
    onMessage: (listener) => process.on('message', listener),
  };
}
