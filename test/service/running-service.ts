import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { forkImport } from '../../cli/fork-import.ts';
import type { Answers, Call, Events, Input, Outcome } from '../../core/api.ts';
import { createService } from '../../core/service/service.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

/** The engine as a host has it, in a folder of its own, answering by the contract's types. */
export interface RunningService {
  readonly userFolder: string;
  readonly told: { readonly event: string; readonly payload: unknown }[];
  call<C extends Call>(call: C, input: Input<C>): Promise<Outcome<Answers[C]>>;
  /** The same for a call that must succeed; fails the test with the refusal's words otherwise. */
  ask<C extends Call>(call: C, input: Input<C>): Promise<Answers[C]>;
  dispatch(call: string, input: unknown): Promise<Outcome<unknown>>;
  /** Holds a file of the project; gives its id. */
  hold(file: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts one. `picked` is what a person picks when asked for a study. */
export function startService(picked: { study?: string } = {}): RunningService {
  const userFolder = mkdtempSync(path.join(os.tmpdir(), 'armtrace-service-'));
  const told: { event: string; payload: unknown }[] = [];
  const service = createService({
    host: 'browser',
    version: '0.0.0',
    userFolder,
    pickStudy: () => Promise.resolve(picked.study ?? null),
    pickNewStudy: (name) => Promise.resolve(path.join(userFolder, `${name}.armtrace`)),
    fork: () => forkImport(),
    emit: (event: keyof Events, payload: unknown) => told.push({ event, payload }),
  });
  const call = async <C extends Call>(name: C, input: Input<C>) =>
    (await service.dispatch(name, input)) as Outcome<Answers[C]>;
  const ask = async <C extends Call>(name: C, input: Input<C>): Promise<Answers[C]> => {
    const outcome = await call(name, input);
    if (!outcome.ok) throw new Error(`${name}: ${outcome.code}: ${outcome.message}`);
    return outcome.value;
  };
  return {
    userFolder,
    told,
    call,
    ask,
    dispatch: (name, input) => service.dispatch(name, input),
    async hold(file) {
      const content = new Uint8Array(await readFile(path.resolve(root, file)));
      return (await ask('file.hold', { name: path.basename(file), content })).fileId;
    },
    async close() {
      await service.close();
      rmSync(userFolder, { recursive: true, force: true });
    },
  };
}
