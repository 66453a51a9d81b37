import path from 'node:path';
import { checkStudy } from '../../core/store/check-study.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { StoppedError } from '../stopped-error.ts';

/** Checks a study file whole. Throws `command.study-unsound` with every broken rule, and what `checkStudy` throws. */
export async function run(call: Call): Promise<Answer> {
  const { language } = call;
  const report = checkStudy(path.resolve(call.word));
  const problems = report.problems.map(({ code, values }) => ({ code, message: say(language, code, values) }));
  const [first] = problems;
  if (first !== undefined) {
    const values = { count: problems.length, first: first.message };
    const others = problems.slice(1).map(({ message }) => `  ${message}`);
    throw new StoppedError('command.study-unsound', values, { ...report, problems }, others);
  }
  const text = say(language, 'command.said-sound', {
    readings: report.counts.readings,
    imports: report.counts.imports,
  });
  const unsealed = say(language, 'command.said-unsealed', { ids: report.unsealed.join(', ') });
  return { document: { ...report, problems }, text: report.unsealed.length === 0 ? text : `${text}\n${unsealed}` };
}
