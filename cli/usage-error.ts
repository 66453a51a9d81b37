import { ExplainedError } from '../core/words/explained-error.ts';

/** The words of the call are off: exit status 2, where everything else that fails is 1. */
export class UsageError extends ExplainedError {}
