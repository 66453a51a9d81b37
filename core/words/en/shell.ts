import type { Phrases } from '../phrase.ts';

export const shell = {
  'shell.internal': 'Something went wrong inside Armtrace. Nothing was changed. ({detail})',
  'shell.bad-input': 'The window asked for something that the engine does not know: {detail}',
  'shell.no-study': 'No study is open. Open one, or create one, first.',
} as const satisfies Phrases;
