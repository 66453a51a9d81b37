import { personAtWork } from '../../core/service/person.ts';
import { blind } from '../../core/store/blinding.ts';
import { overviewOf } from '../../core/store/overview.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { changeStudy } from '../with-study.ts';

/** Hides the arms of a study behind codes. Throws what `openStudy` and `blind` throw. */
export async function run(call: Call): Promise<Answer> {
  return changeStudy(call, (study) => {
    blind(study, personAtWork());
    const arms = overviewOf(study).protocol.arms.map(({ name }) => name);
    return {
      document: { blinded: true, arms },
      text: say(call.language, 'command.said-blinded', { arms: arms.join(', ') }),
    };
  });
}
