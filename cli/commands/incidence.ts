import { countIncidence } from '../../core/statistics/incidence/count-incidence.ts';
import { listEvents } from '../../core/store/events.ts';
import { readStoredProtocol } from '../../core/store/stored-protocol.ts';
import { listSubjects } from '../../core/store/subjects.ts';
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
    const events = listEvents(study);
    if (events.length === 0) throw new ExplainedError('command.no-events');
    const arms = readStoredProtocol(study).arms.map((arm) => arm.name);
    const subjects = listSubjects(study);
    const found = eventKinds
      .filter((kind) => asked === null || kind === asked)
      .map((kind) => ({ kind, incidence: countIncidence({ kind, arms, subjects, events }) }));
    return {
      document: incidenceDocument(found.map(({ incidence }) => incidence)),
      text: found.map(({ kind, incidence }) => incidenceText(kind, incidence, call.language)).join('\n\n'),
    };
  });
}
