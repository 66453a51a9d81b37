import { createContext, type ReactNode, use, useEffect, useMemo, useReducer, useRef } from 'react';
import { useAppState } from '../app/app-state.tsx';
import { listen } from '../engine.ts';
import { type ImportSteps, importSteps } from './import-steps.ts';
import { type Importing, importReducer } from './importing.ts';

interface ImportContext extends ImportSteps {
  readonly importing: Importing;
}

const Context = createContext<ImportContext | null>(null);

/** Holds the one import that may be under way, whichever place is shown. */
export function ImportProvider({ children }: { children: ReactNode }) {
  const { study, showStudy, refresh } = useAppState();
  const [importing, move] = useReducer(importReducer, { step: 'idle' });
  const latest = useRef({ importing, hasStudy: study !== null });
  latest.current = { importing, hasStudy: study !== null };

  useEffect(() => {
    try {
      return listen('progress', (progress) => move({ kind: 'progress', progress }));
    } catch {
      // Without an engine there is no progress; the frame already says that it cannot be reached.
      return undefined;
    }
  }, []);

  const steps = useMemo(
    () => importSteps({ now: () => latest.current, move, showStudy, refresh }),
    [showStudy, refresh],
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
