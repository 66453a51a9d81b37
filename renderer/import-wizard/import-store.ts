import { type Importing, type ImportMove, importReducer } from './importing.ts';

/** Holds the state of the one import outside of React, so that what is awaited meets the state as it then is. */
export interface ImportStore {
  readonly now: () => Importing;
  readonly move: (move: ImportMove) => void;
  readonly subscribe: (changed: () => void) => () => void;
}

export function importStore(): ImportStore {
  let importing: Importing = { step: 'idle' };
  const listeners = new Set<() => void>();
  return {
    now: () => importing,
    move(move) {
      const next = importReducer(importing, move);
      if (next === importing) return;
      importing = next;
      for (const changed of listeners) changed();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
