import type { ImportChoices } from '../../../core/import/mapping.ts';
import type { FoundName } from '../../../core/import/review.ts';

/** Names that files use and that the study may not have. */
export type Named = 'arms' | 'analytes';

/** What a person says of such a name: it is the study's `name`, it joins the study, its values are left out; or nothing yet. */
export type NameAnswer =
  | { readonly kind: 'is'; readonly name: string }
  | { readonly kind: 'add' }
  | { readonly kind: 'leave-out' }
  | { readonly kind: 'open' };

/** The answer in force for a name, as a file spells it. */
export function nameAnswer(choices: ImportChoices, what: Named, text: string): NameAnswer {
  const name = choices[what][text];
  if (what === 'analytes' && choices.analytesLeftOut.includes(text)) return { kind: 'leave-out' };
  if (name !== undefined) return { kind: 'is', name };
  return choices[`${what}Added`].includes(text) ? { kind: 'add' } : { kind: 'open' };
}

/** True for a name of the files that still waits for an answer: none was given, or one that the study does not know either. */
export function isOpen(choices: ImportChoices, what: Named, { text, name }: FoundName): boolean {
  const { kind } = nameAnswer(choices, what, text);
  return name === null && !choices.add[what] && (kind === 'open' || kind === 'is');
}

/** The choices with another answer for a name; of an arm nothing can be left out. */
export function withName(choices: ImportChoices, what: Named, text: string, answer: NameAnswer): ImportChoices {
  const { [text]: _before, ...others } = choices[what];
  const without = (texts: readonly string[]) => texts.filter((one) => one !== text);
  const added = `${what}Added` as const;
  const cleared: ImportChoices = {
    ...choices,
    [what]: others,
    [added]: without(choices[added]),
    analytesLeftOut: what === 'analytes' ? without(choices.analytesLeftOut) : choices.analytesLeftOut,
  };
  switch (answer.kind) {
    case 'is':
      return { ...cleared, [what]: { ...others, [text]: answer.name } };
    case 'add':
      return { ...cleared, [added]: [...cleared[added], text] };
    case 'leave-out':
      return what === 'analytes' ? { ...cleared, analytesLeftOut: [...cleared.analytesLeftOut, text] } : cleared;
    case 'open':
      return cleared;
  }
}
