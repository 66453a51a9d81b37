import type { Protocol } from '../protocol.ts';

/** A protocol without a plan: what an import brings becomes its arms, visits and analytes. */
export function blankProtocol(title: string): Protocol {
  return {
    format: 'armtrace-protocol',
    version: 1,
    title,
    registryId: null,
    note: '',
    arms: [],
    visits: [],
    analytes: [],
    outcomes: [],
    detectionPolicy: 'limit',
    open: true,
  };
}
