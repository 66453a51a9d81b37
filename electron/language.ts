import { app } from 'electron';
import { z } from 'zod';
import { type Language, languages } from '../core/words/say.ts';

/** The language of the menu and the dialogs. */
export interface SpokenLanguage {
  current(): Language;
  /** Hears an answer of the engine: two calls tell which language the person has chosen. */
  heed(call: string, value: unknown): void;
}

const stateSchema = z.object({ language: z.enum(languages) });
const telling: ReadonlySet<string> = new Set(['app.state', 'app.setLanguage']);

/**
 * Speaks the system's language until the engine has said what the person chose.
 * @param changed told when the language becomes another.
 */
export function setupLanguage(changed: (language: Language) => void): SpokenLanguage {
  let language: Language = app.getLocale().toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return {
    current: () => language,
    heed(call, value) {
      if (!telling.has(call)) return;
      const state = stateSchema.safeParse(value);
      if (!state.success || state.data.language === language) return;
      language = state.data.language;
      changed(language);
    },
  };
}
