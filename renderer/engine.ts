import type { Answers, Bridge, Call, EventName, Events, Input, SavableFile } from '../core/api.ts';
import type { PhraseValues } from '../core/words/phrase.ts';

declare global {
  interface Window {
    /** Put there by the preload on the desktop, by the loopback host's script in a browser. */
    armtrace?: Bridge;
  }
}

/** A call that the engine refused: `code` is a phrase of the catalogue, to be said in the person's language. */
export class EngineError extends Error {
  readonly code: string;
  readonly values: PhraseValues;

  constructor(code: string, message: string, values: PhraseValues) {
    super(message);
    this.name = 'EngineError';
    this.code = code;
    this.values = values;
  }
}

function bridge(): Bridge {
  if (window.armtrace === undefined) throw new EngineError('shell.internal', 'no bridge', { detail: 'no bridge' });
  return window.armtrace;
}

/** Asks the engine; throws an `EngineError` where it refuses. */
export async function call<C extends Call>(name: C, input: Input<C>): Promise<Answers[C]> {
  const outcome = await bridge().call(name, input);
  if (!outcome.ok) throw new EngineError(outcome.code, outcome.message, outcome.values);
  return outcome.value;
}

/** Listens to the engine; the answer ends the listening. Without a bridge nothing is ever told: the first call says so. */
export function listen<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
  return window.armtrace?.on(event, listener) ?? (() => undefined);
}

/** Lets the person keep a file; true if it was kept. */
export function save(file: SavableFile): Promise<boolean> {
  return bridge().save(file);
}
