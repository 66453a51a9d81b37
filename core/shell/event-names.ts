import type { EventName, Events } from '../api.ts';

/** Apart from `core/api.ts`, so that the preload and the browser's bridge stay free of the schemas; one left out does not compile. */
const known: Readonly<Record<EventName, true>> = {
  progress: true,
  comparing: true,
  'study-changed': true,
  menu: true,
};

/** True for the name of an event of the contract. */
export function isEventName(name: unknown): name is EventName {
  return typeof name === 'string' && Object.hasOwn(known, name);
}

/** Every event of the contract. */
export const eventNames: readonly EventName[] = Object.keys(known).filter(isEventName);

/** True if what arrived is this event with its payload: its sender is the host itself, so the payload's shape is taken on trust. */
export function isPayloadOf<E extends EventName>(event: E, arrived: unknown, payload: unknown): payload is Events[E] {
  return arrived === event && typeof payload === 'object' && payload !== null;
}
