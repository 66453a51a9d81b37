/**
 * One side of the wall between a page's own world and the preload's: what `contextBridge` lets through is a clone, or a function that stays where it is
 * and is called over there. Calls cross as events of the document, whose details Chromium itself clones; the first reply comes before `say` returns.
 */
type Crossing = { fn: number } | { object: [string, Crossing][] } | { value: unknown };
type Told = { id: number } & (
  | { call: number; args: Crossing[] }
  | { ok: Crossing }
  | { failed: string }
  | { later: true }
);
type AnyFunction = (...args: unknown[]) => unknown;

export function openWorld(mine: string, theirs: string) {
  const functions = new Map<number, AnyFunction>();
  const waiting = new Map<number, (told: Told) => void>();
  let nextId = 1;
  const say = (detail: Told) => document.dispatchEvent(new CustomEvent(`stand-in:${theirs}`, { detail }));

  function wrap(value: unknown): Crossing {
    if (typeof value === 'function') {
      functions.set(nextId, value as AnyFunction);
      return { fn: nextId++ };
    }
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
      return { value: structuredClone(value) };
    return { object: Object.entries(value).map(([key, part]) => [key, wrap(part)]) };
  }

  function unwrap(crossing: Crossing): unknown {
    if ('value' in crossing) return crossing.value;
    if ('object' in crossing)
      return Object.freeze(Object.fromEntries(crossing.object.map(([key, part]) => [key, unwrap(part)])));
    return (...args: unknown[]) => {
      const id = nextId++;
      let first: Told | undefined;
      waiting.set(id, (told) => {
        first = told;
      });
      say({ id, call: crossing.fn, args: args.map(wrap) });
      if (first === undefined) throw new Error('the other world does not answer');
      if (!('later' in first)) return settled(first);
      return new Promise((resolve) => waiting.set(id, resolve)).then((told) => settled(told as Told));
    };
  }

  function settled(told: Told): unknown {
    if ('failed' in told) throw new Error(told.failed);
    return 'ok' in told ? unwrap(told.ok) : undefined;
  }

  document.addEventListener(`stand-in:${mine}`, (event) => {
    const told = (event as CustomEvent<Told>).detail;
    const { id } = told;
    if (!('call' in told)) return waiting.get(id)?.(told);
    const failed = (error: unknown) => say({ id, failed: error instanceof Error ? error.message : String(error) });
    try {
      const value = functions.get(told.call)?.(...told.args.map(unwrap));
      if (!(value instanceof Promise)) return say({ id, ok: wrap(value) });
      say({ id, later: true });
      value.then((done: unknown) => say({ id, ok: wrap(done) })).catch(failed);
    } catch (error) {
      failed(error);
    }
  });
  return { wrap, unwrap };
}

/** The event by which a preload's object comes to the page. */
export const exposed = 'stand-in:expose';
export type Exposed = CustomEvent<{ key: string; crossing: Crossing }>;
