import type { Language } from '../core/words/say.ts';

/** The language of the terminal, by the variables that every program there goes by. */
export function terminalLanguage(environment: NodeJS.ProcessEnv): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
