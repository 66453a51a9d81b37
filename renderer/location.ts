import { useCallback, useSyncExternalStore } from 'react';

/** Where in the window one is: a place and its settings, held in the address so that back and forward work. */
export interface Location {
  readonly place: string;
  readonly settings: URLSearchParams;
}

let last: { hash: string; location: Location } | null = null;

function current(): Location {
  const hash = window.location.hash;
  if (last?.hash !== hash) {
    const [place = '', settings = ''] = hash.replace(/^#\/?/, '').split('?');
    last = { hash, location: { place, settings: new URLSearchParams(settings) } };
  }
  return last.location;
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** Goes to a place; with `replace`, without a step to go back to (for settings that are dragged). */
export function go(place: string, settings: Readonly<Record<string, string | null>> = {}, replace = false): void {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(settings)) if (value !== null) search.set(name, value);
  const hash = `#/${place}${search.size > 0 ? `?${search.toString()}` : ''}`;
  if (!replace) {
    window.location.hash = hash;
    return;
  }
  window.history.replaceState(null, '', hash);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The place one is at, and a way to change its settings, keeping the others. A null removes one. */
export function useLocation(): readonly [
  Location,
  (change: Readonly<Record<string, string | null>>, replace?: boolean) => void,
] {
  const location = useSyncExternalStore(subscribe, current);
  // From where the address is now, not from what was drawn last: of two changes in one frame both count.
  const change = useCallback((changed: Readonly<Record<string, string | null>>, replace = false) => {
    const { place, settings } = current();
    go(place, { ...Object.fromEntries(settings), ...changed }, replace);
  }, []);
  return [location, change];
}
