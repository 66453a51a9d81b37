import type { Call } from '../api.ts';
import type { Handlers } from './dispatch.ts';
import type { DocumentThread } from './thread-client.ts';

type OutcomeCall = Extract<Call, `survival.${string}` | `incidence.${string}` | `scores.${string}`>;

/** The calls about survival, events and derived scores, answered by the document thread. */
export function outcomeHandlers(thread: DocumentThread): Pick<Handlers, OutcomeCall> {
  return {
    'survival.get': (input) => thread.call('survival', input),
    'incidence.get': (input) => thread.call('incidence', input),
    'scores.overview': () => thread.call('scoreOverviews', {}),
    'scores.get': (input) => thread.call('score', input),
    'scores.subject': (input) => thread.call('scoresOfSubject', input),
  };
}
