import { layouts } from '../../../core/import/mapping.ts';
import type { Problem } from '../../../core/import/problem.ts';
import type { useSay } from '../../language.tsx';

/** A problem's words for the window; a layout is called as its choice is. */
export function problemWords(say: ReturnType<typeof useSay>, { code, values }: Problem): string {
  const layout = layouts.find((one) => one === values.layout);
  return say(code, layout === undefined ? values : { ...values, layout: say(`wizard.layout-${layout}`) });
}
