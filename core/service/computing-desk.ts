import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { ComparisonProgress } from '../statistics/comparison/run-comparison.ts';
import { ExplainedError } from '../words/explained-error.ts';
import type { Computation, ComputeAnswer, Computed, ComputeRequest } from './computation.ts';
import { refusedError } from './thread-client.ts';

/** Answers that are remembered: who stores what is shown asks for what was computed a moment ago. */
const remembered = 6;

interface Job {
  /** The name that the asker cancels it by; '' for one that cannot be cancelled. */
  readonly run: string;
  readonly computation: Computation;
  readonly input: () => Promise<Uint8Array>;
  settle(answer: unknown): void;
  refuse(error: Error): void;
  over: boolean;
}

/**
 * Computations in a thread beside the study's, one after the other, so that the study answers meanwhile. A running one is cancelled by ending its
 * thread: that is at once, however deep in a fit it is.
 */
export class ComputingDesk {
  readonly #file: URL;
  readonly #onProgress: (run: string, progress: ComparisonProgress) => void;
  #worker: Worker | null = null;
  #busy: Job | null = null;
  readonly #waiting: Job[] = [];
  /** The last answers by the hash of their input. */
  readonly #answers = new Map<string, unknown>();

  constructor(file: URL, onProgress: (run: string, progress: ComparisonProgress) => void) {
    this.#file = file;
    this.#onProgress = onProgress;
  }

  /**
   * Computes what `input` gives, once it is its turn. Throws what the computation threw, what `input` threw, `comparisons.cancelled`, and
   * `service.thread-ended` where the thread broke off.
   */
  async compute<C extends Computation>(
    computation: C,
    input: () => Promise<Uint8Array>,
    run = '',
  ): Promise<Computed[C]> {
    const answer = new Promise<unknown>((settle, refuse) => {
      this.#waiting.push({ run, computation, input, settle, refuse, over: false });
    });
    void this.#next();
    // The thread ran this very computation: both ends are this program's own.
    return (await answer) as Computed[C];
  }

  /** Ends the computation of this name, running or waiting; nothing where there is none. */
  cancel(run: string): void {
    if (run === '') return;
    const cancelled = new ExplainedError('comparisons.cancelled');
    for (const job of this.#waiting.filter((one) => one.run === run)) {
      this.#waiting.splice(this.#waiting.indexOf(job), 1);
      job.refuse(cancelled);
    }
    if (this.#busy?.run === run) this.#breakOff(cancelled);
  }

  /** Ends every computation, as when another study takes this one's place. */
  cancelAll(): void {
    const cancelled = new ExplainedError('comparisons.cancelled');
    for (const job of this.#waiting.splice(0)) job.refuse(cancelled);
    this.#breakOff(cancelled);
  }

  /** Ends every computation and the thread. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.cancelAll();
    this.#worker = null;
    await worker?.terminate();
  }

  #breakOff(why: ExplainedError): void {
    const job = this.#busy;
    if (job === null) return;
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    this.#end(job, () => job.refuse(why));
  }

  #end(job: Job, how: () => void): void {
    if (job.over) return;
    job.over = true;
    if (this.#busy === job) this.#busy = null;
    how();
    void this.#next();
  }

  async #next(): Promise<void> {
    if (this.#busy !== null) return;
    const job = this.#waiting.shift();
    if (job === undefined) return;
    this.#busy = job;
    try {
      const input = await job.input();
      if (job.over) return;
      const key = createHash('sha256').update(job.computation).update(input).digest('hex');
      const before = this.#answers.get(key);
      if (before === undefined) this.#start(job, key, input);
      else this.#end(job, () => job.settle(before));
    } catch (error) {
      this.#end(job, () => job.refuse(error instanceof Error ? error : new Error(String(error))));
    }
  }

  #start(job: Job, key: string, input: Uint8Array): void {
    const worker = this.#running();
    const ended = (): void => {
      if (this.#worker === worker) this.#worker = null;
      this.#end(job, () => job.refuse(new ExplainedError('service.thread-ended')));
    };
    const hear = (answer: ComputeAnswer): void => {
      if (answer.kind === 'progress') {
        if (!job.over) this.#onProgress(job.run, answer.progress);
        return;
      }
      worker.off('message', hear).off('error', ended).off('exit', ended);
      const { outcome } = answer;
      if (outcome.ok) this.#remember(key, outcome.value);
      this.#end(job, () => (outcome.ok ? job.settle(outcome.value) : job.refuse(refusedError(outcome))));
    };
    worker.on('message', hear).on('error', ended).on('exit', ended);
    worker.postMessage({ computation: job.computation, input } satisfies ComputeRequest);
  }

  #remember(key: string, answer: unknown): void {
    this.#answers.set(key, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > remembered && oldest !== undefined) this.#answers.delete(oldest);
  }

  #running(): Worker {
    this.#worker ??= new Worker(this.#file);
    return this.#worker;
  }
}
