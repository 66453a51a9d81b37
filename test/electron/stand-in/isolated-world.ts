import { decode, encode } from './clone-codec.ts';

/** The preload's side: `contextBridge` and `ipcRenderer` in a real isolated world, over a binding that the page cannot see. */
declare const standInBinding: (text: string) => void;

type Listener = (event: unknown, ...args: unknown[]) => void;
type Arg = { value: unknown } | { callback: number };

const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
const listeners = new Map<string, Listener[]>();
const functions = new Map<number, (...args: unknown[]) => unknown>();
let nextId = 1;

const ipcRenderer = {
  invoke(channel: string, ...args: unknown[]) {
    return new Promise((resolve, reject) => {
      const id = nextId++;
      const text = encode(args);
      pending.set(id, { resolve, reject });
      standInBinding(JSON.stringify({ id, channel, args: text }));
    });
  },
  on(channel: string, listener: Listener) {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
  },
  removeListener(channel: string, listener: Listener) {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((known) => known !== listener),
    );
  },
};

function say(kind: string, detail: unknown): void {
  document.dispatchEvent(new CustomEvent(`stand-in:${kind}`, { detail }));
}

function describe(value: unknown): unknown {
  if (typeof value === 'function') {
    const fn = nextId++;
    functions.set(fn, value as (...args: unknown[]) => unknown);
    return { fn };
  }
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return { object: Object.entries(value).map(([key, part]) => [key, describe(part)]) };
  }
  return { value: structuredClone(value) };
}

function incoming(arg: Arg): unknown {
  if ('value' in arg) return arg.value;
  return (...args: unknown[]) => say('callback', { id: arg.callback, args });
}

const failed = (id: number, error: unknown) =>
  say('reply', { id, failed: error instanceof Error ? error.message : String(error) });

document.addEventListener('stand-in:call', (event) => {
  const { id, fn, args } = (event as CustomEvent<{ id: number; fn: number; args: Arg[] }>).detail;
  try {
    const value = functions.get(fn)?.(...args.map(incoming));
    if (!(value instanceof Promise)) {
      say('reply', { id, ok: describe(value) });
      return;
    }
    say('reply', { id, later: true });
    value.then(
      (settled: unknown) => say('reply', { id, ok: describe(settled) }),
      (error: unknown) => failed(id, error),
    );
  } catch (error) {
    failed(id, error);
  }
});

const contextBridge = {
  exposeInMainWorld: (key: string, api: unknown) => say('expose', { key, described: describe(api) }),
};

Object.assign(globalThis, {
  standIn: {
    electron: { contextBridge, ipcRenderer },
    reply(id: number, answer: { ok: string } | { failed: string }) {
      const waiting = pending.get(id);
      pending.delete(id);
      if ('ok' in answer) waiting?.resolve(decode(answer.ok));
      else waiting?.reject(new Error(answer.failed));
    },
    emit(channel: string, args: string) {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...(decode(args) as unknown[]));
    },
  },
});
