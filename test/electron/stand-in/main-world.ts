/**
 * The page's side of `contextBridge`: builds, out of a description, the object that a preload exposes. Calls cross between the
 * worlds as events of the document, whose details Chromium itself clones.
 */
type Described = { fn: number } | { object: [string, Described][] } | { value: unknown };
type Reply = { id: number } & ({ ok: Described } | { failed: string } | { later: true });

const callbacks = new Map<number, (...args: unknown[]) => void>();
const waiting = new Map<number, (reply: Reply) => void>();
let nextId = 1;

function say(kind: string, detail: unknown): void {
  document.dispatchEvent(new CustomEvent(`stand-in:${kind}`, { detail }));
}

function hear<T>(kind: string, listener: (detail: T) => void): void {
  document.addEventListener(`stand-in:${kind}`, (event) => listener((event as CustomEvent<T>).detail));
}

function outgoing(arg: unknown): unknown {
  if (typeof arg !== 'function') return { value: arg };
  const id = nextId++;
  callbacks.set(id, arg as (...args: unknown[]) => void);
  return { callback: id };
}

function result(reply: Reply): unknown {
  if ('failed' in reply) throw new Error(reply.failed);
  return 'ok' in reply ? build(reply.ok) : undefined;
}

function build(described: Described): unknown {
  if ('value' in described) return described.value;
  if ('object' in described) {
    return Object.freeze(Object.fromEntries(described.object.map(([key, part]) => [key, build(part)])));
  }
  return (...args: unknown[]) => {
    const id = nextId++;
    let reply: Reply | undefined;
    waiting.set(id, (arrived) => {
      reply = arrived;
    });
    say('call', { id, fn: described.fn, args: args.map(outgoing) });
    if (reply === undefined) throw new Error('the isolated world does not answer');
    if (!('later' in reply)) return result(reply);
    return new Promise((resolve, reject) => {
      waiting.set(id, (arrived) => {
        try {
          resolve(result(arrived));
        } catch (error) {
          reject(error);
        }
      });
    });
  };
}

hear<Reply>('reply', (reply) => waiting.get(reply.id)?.(reply));
hear<{ id: number; args: unknown[] }>('callback', ({ id, args }) => callbacks.get(id)?.(...args));
hear<{ key: string; described: Described }>('expose', ({ key, described }) => {
  if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object');
  Object.defineProperty(window, key, { value: build(described), writable: false, configurable: false });
  document.documentElement?.setAttribute('data-exposed', key);
});
