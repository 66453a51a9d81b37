import type { Outcome } from '../api.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { say } from '../words/say.ts';

/** A failure as plain data. What was not thrown on purpose becomes `shell.internal`, so that no stack trace reaches a person. */
export function failure(error: unknown): Outcome<never> {
  if (error instanceof ExplainedError) {
    return { ok: false, code: error.code, message: error.message, values: error.values };
  }
  const values = { detail: error instanceof Error ? error.message : String(error) };
  return { ok: false, code: 'shell.internal', message: say('en', 'shell.internal', values), values };
}
