import { scoreIds, scoreKinds } from '../../core/scores/kinds.ts';
import { scoresOfStudy } from '../../core/service/scores-of-study.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { scoreDetails, scoreRows, scoresText } from '../score-rows.ts';
import { readStudy } from '../with-study.ts';

/** Computes the derived scores, or the one that the call names. Throws what `openStudy` throws, and `command.bad-choice`. */
export async function run(call: Call): Promise<Answer> {
  const { language } = call;
  const asked = call.choice('score', scoreIds);
  const kinds = scoreKinds.filter(({ id }) => asked === null || id === asked);
  return readStudy(call, (study) => {
    const rows = scoresOfStudy(study, kinds);
    return {
      document: { rows: scoreRows(rows), details: scoreDetails(rows, language) },
      text: scoresText(rows, language),
    };
  });
}
