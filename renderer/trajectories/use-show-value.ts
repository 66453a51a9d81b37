import { useCallback } from 'react';
import { useLanguage } from '../language.tsx';
import { fixed } from './number-format.ts';

/** Writes values with so many decimals, in the language in force. */
export function useShowValue(decimals: number): (value: number) => string {
  const language = useLanguage();
  return useCallback((value: number) => fixed(language, value, decimals), [language, decimals]);
}
