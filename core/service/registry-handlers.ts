import type { Call } from '../api.ts';
import type { Handlers } from './dispatch.ts';
import type { DocumentThread } from './thread-client.ts';

type RegistryCall = Extract<Call, 'registry.get'>;

/** The calls about the study as a whole, answered by the document thread. */
export function registryHandlers(thread: DocumentThread): Pick<Handlers, RegistryCall> {
  return {
    'registry.get': () => thread.call('registry', {}),
  };
}
