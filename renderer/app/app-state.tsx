import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { AppState } from '../../core/api.ts';
import type { StudyOverview } from '../../core/study/overview.ts';
import type { Language } from '../../core/words/say.ts';
import { call, listen } from '../engine.ts';

export interface AppStateContext {
  /** Null until the engine has answered for the first time. */
  readonly state: AppState | null;
  readonly study: StudyOverview | null;
  readonly language: Language;
  /** What stopped the engine's state from being read, null while it answers. */
  readonly failure: unknown;
  readonly refresh: () => Promise<void>;
  /** Takes over a study that a call has just given, without waiting for the next state. */
  readonly showStudy: (study: StudyOverview | null) => void;
  readonly speak: (language: Language) => Promise<void>;
}

const Context = createContext<AppStateContext | null>(null);

/** The system's language where it is one of ours, before the engine has said which was chosen. */
function systemLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Holds what the engine says of the app and keeps it true while the study changes. */
export function AppStateProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<AppState | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  const refresh = useCallback(
    () =>
      call('app.state', {}).then(
        (next) => {
          setState(next);
          setFailure(null);
        },
        (error: unknown) => setFailure(error),
      ),
    [],
  );

  const showStudy = useCallback(
    (study: StudyOverview | null) => setState((before) => (before === null ? before : { ...before, study })),
    [],
  );

  const speak = useCallback(async (language: Language) => {
    setState((before) => (before === null ? before : { ...before, language }));
    // The words have changed already; an engine that could not note it down only forgets it at the next start.
    await call('app.setLanguage', { language }).then(setState, () => undefined);
  }, []);

  useEffect(() => {
    void refresh();
    return listen('study-changed', () => void refresh());
  }, [refresh]);

  const language = state?.language ?? systemLanguage();
  const study = state?.study ?? null;
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  useEffect(() => {
    document.title = study === null ? 'Armtrace' : `${study.name} — Armtrace`;
  }, [study]);

  const context = useMemo(
    () => ({ state, study, language, failure, refresh, showStudy, speak }),
    [state, study, language, failure, refresh, showStudy, speak],
  );
  return <Context value={context}>{children}</Context>;
}

/** The app's state and the ways to change it. */
export function useAppState(): AppStateContext {
  const context = use(Context);
  if (context === null) throw new Error('used outside of AppStateProvider');
  return context;
}
