import type { AskedQuery } from '../../core/completeness/matrix.ts';
import { matrixOfStudy } from '../../core/service/matrix-of-study.ts';
import { personAtWork } from '../../core/service/person.ts';
import { answerQuery, sendQueries } from '../../core/store/query-answers.ts';
import type { WritableStudy } from '../../core/store/study-file.ts';
import { ExplainedError } from '../../core/words/explained-error.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { changeStudy } from '../with-study.ts';

/**
 * Marks questions to the laboratory, by their keys of `completeness --json`, as sent, answered with a note, or open again.
 * Throws `command.one-of-answer`, `queries.none`, and what `openStudy` throws.
 */
export async function run(call: Call): Promise<Answer> {
  const note = call.text('note')?.trim() ?? null;
  const asked = [note !== null && note !== '', call.isOn('sent'), call.isOn('reopen')];
  if (asked.filter(Boolean).length !== 1) throw new UsageError('command.one-of-answer');
  return changeStudy(call, (study) => {
    const keys = [...new Set(call.words)];
    chosen(study, keys);
    const by = personAtWork();
    if (call.isOn('sent')) sendQueries(study, keys, by);
    else for (const key of keys) answerQuery(study, key, note, by);
    const queries = chosen(study, keys).map(({ key, state, sent, answer }) => ({ key, status: state, sent, answer }));
    return { document: { queries }, text: say(call.language, 'command.said-answered', { count: queries.length }) };
  });
}

function chosen(study: WritableStudy, keys: readonly string[]): AskedQuery[] {
  const known = new Map(matrixOfStudy(study, new Date()).queries.map((query) => [query.key, query]));
  return keys.map((key) => {
    const query = known.get(key);
    if (query === undefined) throw new ExplainedError('queries.none', { key });
    return query;
  });
}
