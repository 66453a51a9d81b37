import { incidenceOfStudy } from '../../core/service/incidence-of-study.ts';
import { listSubjects } from '../../core/store/subjects.ts';
import { eventKinds } from '../../core/study/subject-event.ts';
import { ExplainedError } from '../../core/words/explained-error.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { incidenceDocument, incidenceText } from '../incidence-text.ts';
import { demandCovariates, filterOf } from '../subject-filter.ts';
import { readStudy } from '../with-study.ts';

/** Counts events per arm and term, out of every subject of the arm that `--where` lets through. Throws what `openStudy` and `demandCovariates` throw, and `command.no-events`. */
export async function run(call: Call): Promise<Answer> {
  const asked = call.choice('kind', eventKinds);
  const filter = filterOf(call);
  return readStudy(call, (study) => {
    demandCovariates(filter, listSubjects(study));
    const found = eventKinds
      .filter((kind) => asked === null || kind === asked)
      .map((kind) => incidenceOfStudy(study, { kind, grades: null, related: null }, filter));
    if (found.every(({ ofAnyKind, filtered }) => ofAnyKind === 0 && filtered === undefined))
      throw new ExplainedError('command.no-events');
    return {
      document: incidenceDocument(found.map(({ incidence }) => incidence)),
      text: found.map(({ filter, incidence }) => incidenceText(filter.kind, incidence, call.language)).join('\n\n'),
    };
  });
}
