import type { Language } from '../../core/words/say.ts';
import { asRead, fixed } from '../trajectories/number-format.ts';

/** A subject's value as it was read, with its sign if it lies beyond a limit of detection; computed ones with `decimals`. */
export function valueText(
  language: Language,
  value: number,
  qualifier: string | null,
  decimals: number | null = null,
): string {
  const sign = qualifier === null ? '' : `${qualifier.replace('<=', '≤').replace('>=', '≥')} `;
  return sign + (decimals === null ? asRead(language, value) : fixed(language, value, decimals));
}
