import { type ComponentType, lazy, useState } from 'react';

/** A view whose code is fetched when it is first shown, or ahead of that. */
export interface FetchedView {
  readonly View: ComponentType;
  /** Fetches the code ahead. Where that fails, showing the view tries again and says so. */
  readonly fetch: () => Promise<void>;
  /** Runs the code once where nobody sees it, so that the browser has compiled it before it is needed. */
  readonly warm?: () => Promise<void>;
}

/**
 * A view that is fetched by `load`. Once it is here it is shown within the same frame: a view that React has to wait for, however short,
 * stays behind its place holder for a third of a second.
 */
export function fetchedView(load: () => Promise<ComponentType>): FetchedView {
  let here: ComponentType | null = null;
  const fetch = async () => {
    here ??= await load();
    return here;
  };
  const Waiting = lazy(async () => ({ default: await fetch() }));
  function View() {
    // Held on to: another component in its place would lose what the view keeps.
    const [Shown] = useState<ComponentType>(() => here ?? Waiting);
    return <Shown />;
  }
  return { View, fetch: () => fetch().then(() => undefined) };
}

/** Fetches views while the window has nothing else to do, one at a time, and then warms those that want it; the answer stops it. */
export function fetchWhenIdle(views: readonly FetchedView[]): () => void {
  let handle = 0;
  const steps = [...views.map(({ fetch }) => fetch), ...views.flatMap(({ warm }) => warm ?? [])];
  const next = (at: number) => {
    const step = steps[at];
    if (step === undefined) return;
    const on = () => next(at + 1);
    handle = requestIdleCallback(() => void step().then(on, on));
  };
  next(0);
  return () => cancelIdleCallback(handle);
}
