import { Worker } from 'node:worker_threads';
import type { Outcome } from '../api.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { isPhraseKey } from '../words/say.ts';
import type { DocumentMethods } from './document.ts';

type Method = keyof DocumentMethods;
type MethodInput<M extends Method> = Parameters<DocumentMethods[M]>[0];
type MethodAnswer<M extends Method> = Awaited<ReturnType<DocumentMethods[M]>>;

/** What travels to the document thread and back. */
export interface ThreadRequest {
  readonly id: number;
  readonly method: string;
  readonly input: unknown;
}
export interface ThreadAnswer {
  readonly id: number;
  readonly outcome: Outcome<unknown>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** The document thread as the rest of the engine sees it: it alone holds the study's database. */
export class DocumentThread {
  readonly #file: URL;
  #worker: Worker | null = null;
  #next = 1;
  readonly #waiting = new Map<number, Waiting>();

  constructor(file: URL) {
    this.#file = file;
  }

  /** Asks the thread; throws what the method threw, or `service.thread-ended` if the thread stopped. */
  async call<M extends Method>(method: M, input: MethodInput<M>): Promise<MethodAnswer<M>> {
    const worker = this.#running();
    const id = this.#next++;
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    worker.postMessage({ id, method, input } satisfies ThreadRequest);
    // The thread runs this very method and answers with what it gave: both ends are this program's own.
    return (await answer) as MethodAnswer<M>;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    await this.call('close', {});
    this.#worker = null;
    await worker.terminate();
  }

  #running(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(this.#file);
    worker.on('message', ({ id, outcome }: ThreadAnswer) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (outcome.ok) waiting?.resolve(outcome.value);
      else waiting?.reject(refusedError(outcome));
    });
    const ended = (): void => {
      if (this.#worker === worker) this.#worker = null;
      for (const waiting of this.#waiting.values()) waiting.reject(new ExplainedError('service.thread-ended'));
      this.#waiting.clear();
    };
    worker.on('error', ended);
    worker.on('exit', ended);
    this.#worker = worker;
    return worker;
  }
}

/** What another thread refused, as the error that it was there. */
export function refusedError({ code, message, values }: Extract<Outcome<unknown>, { readonly ok: false }>): Error {
  return isPhraseKey(code) ? new ExplainedError(code, values) : new Error(message);
}
