import { completenessOfStudy } from '../../core/service/completeness-of-study.ts';
import { askedQueries } from '../../core/service/matrix-of-study.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { completenessDocument, completenessText } from '../completeness-rows.ts';
import { readStudy } from '../with-study.ts';

/** Counts what has come of what the outcomes ask for, and lists the questions to the laboratory. Throws what `openStudy` throws. */
export async function run(call: Call): Promise<Answer> {
  const { language } = call;
  const now = new Date();
  return readStudy(call, (study) => {
    const found = completenessOfStudy(study, now);
    const queries = askedQueries(study, found.queries);
    return {
      document: completenessDocument(found, queries, now.toISOString().slice(0, 10), language),
      text: completenessText(found, queries, language),
    };
  });
}
