import { personAtWork } from '../../core/service/person.ts';
import { makeFreeze } from '../../core/store/freeze.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { changeStudy } from '../with-study.ts';

/** Keeps the data as they are now under a name. Throws what `openStudy` and `makeFreeze` throw. */
export async function run(call: Call): Promise<Answer> {
  return changeStudy(call, (study) => {
    const freeze = makeFreeze(study, call.word, personAtWork());
    return { document: freeze, text: say(call.language, 'command.said-frozen', { ...freeze }) };
  });
}
