import { personAtWork } from '../../core/service/person.ts';
import { unblind } from '../../core/store/blinding.ts';
import { codedArms } from '../../core/store/veil.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { table } from '../table.ts';
import { changeStudy } from '../with-study.ts';

/** Shows the arms again, and which code each had. Throws what `openStudy` and `unblind` throw. */
export async function run(call: Call): Promise<Answer> {
  const { language } = call;
  return changeStudy(call, (study) => {
    unblind(study, call.required('reason'), personAtWork());
    const arms = [...codedArms(study.database)].sort((a, b) => a.code.localeCompare(b.code, 'en'));
    const heads = [say(language, 'command.column-code'), say(language, 'command.column-arm')];
    return {
      document: { blinded: false, arms: arms.map(({ code, name }) => ({ code, arm: name })) },
      text: `${say(language, 'command.said-unblinded')}\n${table(
        heads,
        arms.map(({ code, name }) => [code, name]),
      )}`,
    };
  });
}
