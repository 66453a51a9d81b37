import { createContext, type ReactNode, use, useCallback } from 'react';
import type { PhraseValues } from '../core/words/phrase.ts';
import { isPhraseKey, type Language, type PhraseKey, say } from '../core/words/say.ts';
import { EngineError } from './engine.ts';

const LanguageContext = createContext<Language>('en');

/** Gives everything inside it the language to speak. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** The language in force. */
export function useLanguage(): Language {
  return use(LanguageContext);
}

/** Says a phrase of the catalogue in the language in force. */
export function useSay(): (key: PhraseKey, values?: PhraseValues) => string {
  const language = useLanguage();
  return useCallback((key: PhraseKey, values?: PhraseValues) => say(language, key, values), [language]);
}

/** Says what went wrong, in the language in force, whatever was thrown. */
export function useSayError(): (error: unknown) => string {
  const language = useLanguage();
  return useCallback(
    (error: unknown) => {
      if (error instanceof EngineError && isPhraseKey(error.code)) return say(language, error.code, error.values);
      return say(language, 'shell.internal', { detail: error instanceof Error ? error.message : String(error) });
    },
    [language],
  );
}
