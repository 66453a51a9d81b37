import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useAppState } from '../app/app-state.tsx';
import { listen } from '../engine.ts';
import { type ImportSteps, importSteps } from './import-steps.ts';
import { importStore } from './import-store.ts';
import type { Importing } from './importing.ts';

interface ImportContext extends ImportSteps {
  readonly importing: Importing;
}

const Context = createContext<ImportContext | null>(null);

/** Holds the one import that may be under way, whichever place is shown. */
export function ImportProvider({ children }: { children: ReactNode }) {
  const { study, showStudy, refresh } = useAppState();
  const hasStudy = study !== null;
  const [store] = useState(importStore);
  const importing = useSyncExternalStore(store.subscribe, store.now);

  useEffect(() => listen('progress', (progress) => store.move({ kind: 'progress', progress })), [store]);

  const steps = useMemo(
    () => importSteps({ ...store, hasStudy, showStudy, refresh }),
    [store, hasStudy, showStudy, refresh],
  );
  const context = useMemo(() => ({ importing, ...steps }), [importing, steps]);
  return <Context value={context}>{children}</Context>;
}

/** The import under way and its steps. */
export function useImport(): ImportContext {
  const context = use(Context);
  if (context === null) throw new Error('used outside of ImportProvider');
  return context;
}
