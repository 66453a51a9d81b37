import { incidenceOfStudy } from '../../core/service/incidence-of-study.ts';
import { eventKinds } from '../../core/study/subject-event.ts';
import { ExplainedError } from '../../core/words/explained-error.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { incidenceDocument, incidenceText } from '../incidence-text.ts';
import { readStudy } from '../with-study.ts';

/** Counts events per arm and term, out of every subject of the arm. Throws what `openStudy` throws, and `command.no-events`. */
export async function run(call: Call): Promise<Answer> {
  const asked = call.choice('kind', eventKinds);
  return readStudy(call, (study) => {
    const found = eventKinds
      .filter((kind) => asked === null || kind === asked)
      .map((kind) => incidenceOfStudy(study, { kind, grades: null, related: null }));
    if (found.every(({ ofAnyKind }) => ofAnyKind === 0)) throw new ExplainedError('command.no-events');
    return {
      document: incidenceDocument(found.map(({ incidence }) => incidence)),
      text: found.map(({ filter, incidence }) => incidenceText(filter.kind, incidence, call.language)).join('\n\n'),
    };
  });
}
