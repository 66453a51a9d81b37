import type { ZodType } from 'zod';
import { type Answers, type Call, inputs, isCall, type Outcome, type ParsedInput } from '../api.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { failure } from './explain.ts';

/** A handler for every call of the contract: one left out does not compile. */
export type Handlers = {
  readonly [C in Call]: (input: ParsedInput<C>) => Answers[C] | Promise<Answers[C]>;
};

function parse<C extends Call>(call: C, input: unknown): ParsedInput<C> {
  const schema: ZodType = inputs[call];
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue === undefined || issue.path.length === 0 ? call : `${call}: ${issue.path.join('.')}`;
    throw new ExplainedError('shell.bad-input', { detail: `${where}: ${issue?.message ?? ''}` });
  }
  // The schema of this very call has just accepted it; the type of a table's entry cannot say so.
  return parsed.data as ParsedInput<C>;
}

async function run<C extends Call>(handlers: Handlers, call: C, input: unknown): Promise<Outcome<Answers[C]>> {
  try {
    return { ok: true, value: await handlers[call](parse(call, input)) };
  } catch (error) {
    return failure(error);
  }
}

/**
 * The engine's only door: a call by name with an input of unknown shape. Never throws; a call that the contract does not have, an input that its
 * schema refuses and anything that goes wrong come back as a refusal with a code and words.
 */
export async function dispatch(handlers: Handlers, call: string, input: unknown): Promise<Outcome<unknown>> {
  if (!isCall(call)) return failure(new ExplainedError('shell.bad-input', { detail: call }));
  return run(handlers, call, input);
}
