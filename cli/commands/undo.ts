import { personAtWork } from '../../core/service/person.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { changeStudy } from '../with-study.ts';

/** Takes an import back. Throws `command.bad-import-id`, and what `openStudy` and `undoImport` throw. */
export async function run(call: Call): Promise<Answer> {
  if (!/^\d{1,15}$/.test(call.word)) throw new UsageError('command.bad-import-id', { value: call.word });
  return changeStudy(call, (study) => {
    const result = undoImport(study, Number(call.word), personAtWork());
    const undone = say(call.language, 'command.said-undone', { ...result });
    const events =
      result.events === 0 ? [] : [say(call.language, 'command.said-undone-events', { count: result.events })];
    return { document: result, text: [undone, ...events].join('\n') };
  });
}
