import type { Call } from '../api.ts';
import type { StudyOverview } from '../study/overview.ts';
import type { Handlers } from './dispatch.ts';
import type { DocumentThread } from './thread-client.ts';

type RegistryCall = Extract<
  Call,
  | 'registry.get'
  | 'completeness.get'
  | 'queries.answer'
  | 'queries.send'
  | 'queries.xlsx'
  | 'eligibility.get'
  | 'study.export'
  | 'study.blind'
  | 'study.unblind'
  | 'freeze.list'
  | 'freeze.make'
  | 'freeze.look'
  | 'freeze.changes'
>;

/** The calls about the study as a whole, answered by the document thread. */
export function registryHandlers(
  thread: DocumentThread,
  by: string,
  changed: (study: string | null) => void,
): Pick<Handlers, RegistryCall> {
  const telling = async (overview: Promise<StudyOverview>): Promise<StudyOverview> => {
    const study = await overview;
    changed(study.name);
    return study;
  };
  return {
    'registry.get': () => thread.call('registry', {}),
    'completeness.get': () => thread.call('completeness', {}),
    'queries.answer': ({ key, note }) => thread.call('answerQuery', { key, note, by }),
    'queries.send': ({ keys }) => thread.call('sendQueries', { keys, by }),
    'queries.xlsx': ({ language, keys }) => thread.call('queriesXlsx', { language, keys }),
    'eligibility.get': () => thread.call('eligibility', {}),
    'study.export': (input) => thread.call('exportStudy', input),
    'study.blind': () => telling(thread.call('blind', { by })),
    'study.unblind': ({ reason }) => telling(thread.call('unblind', { reason, by })),
    'freeze.list': () => thread.call('freezes', {}),
    'freeze.make': ({ name }) => thread.call('makeFreeze', { name, by }),
    'freeze.look': ({ name }) => telling(thread.call('lookAtFreeze', { name })),
    'freeze.changes': (input) => thread.call('changesSinceFreeze', input),
  };
}
