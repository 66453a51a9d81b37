import { ExplainedError } from '../core/words/explained-error.ts';
import { type Language, say } from '../core/words/say.ts';
import { StoppedError } from './stopped-error.ts';
import { UsageError } from './usage-error.ts';

/** A failure as the command reports it; `lines` follow the message for a person. */
export interface Failure {
  readonly status: 1 | 2;
  readonly code: string;
  readonly message: string;
  readonly lines: readonly string[];
  readonly details: unknown;
}

/** What is said of an error in a language. An error that nobody foresaw becomes `shell.internal`, never a stack trace. */
export function failureOf(error: unknown, language: Language): Failure {
  if (error instanceof ExplainedError) {
    const stopped = error instanceof StoppedError ? error : null;
    return {
      status: error instanceof UsageError ? 2 : 1,
      code: error.code,
      message: error.in(language),
      lines: stopped?.lines ?? [],
      details: stopped?.details ?? error.values,
    };
  }
  const detail = error instanceof Error ? error.message : String(error);
  const message = say(language, 'shell.internal', { detail });
  return { status: 1, code: 'shell.internal', message, lines: [], details: { detail } };
}
