import type { Problem } from '../../../core/import/problem.ts';
import type { useSay } from '../../language.tsx';

/** A problem's words for the window. The command's options, which they name in brackets, are left out: here the control itself is at hand. */
export function problemWords(say: ReturnType<typeof useSay>, { code, values }: Problem): string {
  return say(code, values).replace(/\s*[（(][^（）()]*--[a-z][^（）()]*[)）]/gu, '');
}
