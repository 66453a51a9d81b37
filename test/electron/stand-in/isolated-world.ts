import { decode, encode } from './clone-codec.ts';
import { exposed, openWorld } from './worlds.ts';

/** The preload's side: `contextBridge` and `ipcRenderer` in a real isolated world, over a binding that the page cannot see. */
declare const standInBinding: (text: string) => void;
type Listener = (event: unknown, ...args: unknown[]) => void;

const { wrap } = openWorld('preload', 'page');
const pending = new Map<number, PromiseWithResolvers<unknown>>();
const listeners = new Map<string, Set<Listener>>();
function listening(channel: string): Set<Listener> {
  const known = listeners.get(channel) ?? new Set<Listener>();
  listeners.set(channel, known);
  return known;
}

const ipcRenderer = {
  async invoke(channel: string, ...args: unknown[]) {
    const answer = Promise.withResolvers<unknown>();
    const id = pending.size + 1;
    pending.set(id, answer);
    standInBinding(JSON.stringify({ id, channel, args: encode(args) }));
    return answer.promise;
  },
  on: (channel: string, listener: Listener) => void listening(channel).add(listener),
  removeListener: (channel: string, listener: Listener) => void listening(channel).delete(listener),
};

const contextBridge = {
  exposeInMainWorld: (key: string, api: unknown) =>
    document.dispatchEvent(new CustomEvent(exposed, { detail: { key, crossing: wrap(api) } })),
};

Object.assign(globalThis, {
  standIn: {
    electron: { contextBridge, ipcRenderer },
    reply(id: number, answer: { ok: string } | { failed: string }) {
      if ('ok' in answer) pending.get(id)?.resolve(decode(answer.ok));
      else pending.get(id)?.reject(new Error(answer.failed));
    },
    emit(channel: string, args: string) {
      for (const listener of listening(channel)) listener({}, ...(decode(args) as unknown[]));
    },
  },
});
