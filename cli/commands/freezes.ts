import { listFreezes } from '../../core/store/freeze.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { table } from '../table.ts';
import { readStudy } from '../with-study.ts';

/** Lists the freezes of a study, newest first. Throws what `openStudy` throws. */
export async function run(call: Call): Promise<Answer> {
  const { language } = call;
  return readStudy(call, (study) => {
    const freezes = listFreezes(study);
    const heads = (['name', 'when', 'by', 'subjects', 'readings', 'fingerprint'] as const).map((name) =>
      say(language, `command.column-${name}`),
    );
    const rows = freezes.map((one) => [one.name, one.at, one.by, one.subjects, one.readings, one.fingerprint]);
    return {
      document: { freezes },
      text: freezes.length === 0 ? say(language, 'command.said-no-freezes') : table(heads, rows),
    };
  });
}
