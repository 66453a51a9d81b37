import { useSyncExternalStore } from 'react';

let shown = false;
const listeners = new Set<() => void>();

function show(next: boolean): void {
  shown = next;
  for (const listener of listeners) listener();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Opens the palette, as Ctrl/Cmd-K does. */
export const openPalette = () => show(true);

export const closePalette = () => show(false);

/** Whether the palette is open. */
export function usePaletteShown(): boolean {
  return useSyncExternalStore(subscribe, () => shown);
}
