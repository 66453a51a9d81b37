import type { Problem } from '../../../core/import/problem.ts';
import type { PhraseKey } from '../../../core/words/say.ts';
import type { useSay } from '../../language.tsx';

/** What is said in the window where the words for all speak of a mapping file. */
const inTheWindow: ReadonlyMap<PhraseKey, PhraseKey> = new Map([
  ['import.no-visit', 'wizard.no-visit'],
  ['import.sheet-unsure', 'wizard.please-look-here'],
  ['import.sample-name-unread', 'wizard.sample-name-unread'],
]);

/** A problem's words for the window. The command's options, which they name in brackets, are left out: here the control itself is at hand. */
export function problemWords(say: ReturnType<typeof useSay>, { code, values }: Problem): string {
  const words = say(inTheWindow.get(code) ?? code, values);
  return words.replace(/\s*[（(][^（）()]*--[a-z][^（）()]*[)）]/gu, '');
}
