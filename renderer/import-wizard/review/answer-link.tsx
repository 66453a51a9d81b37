import { Anchor } from '@mantine/core';
import type { Problem } from '../../../core/import/problem.ts';
import type { ImportReview } from '../../../core/import/review.ts';
import { useSay } from '../../language.tsx';
import { useLocation } from '../../location.ts';
import { ruleIds } from './choices-form.tsx';
import { sheetPart } from './sheet-part.ts';

interface Place {
  readonly part: string;
  /** The control to go to, null for the part as a whole. */
  readonly control: string | null;
}

const rules: readonly (readonly [code: RegExp, control: string])[] = [
  [/duplicate/, ruleIds.duplicates],
  [/conflict|changed/, ruleIds.conflict],
  [/percent/, ruleIds.percent],
  [/no-visit/, ruleIds.week],
];

/** Where a problem can be answered: a rule, the names, or the columns of its sheet; null where only the file itself can be mended. */
export function placeOfAnswer(review: ImportReview, { code, file, sheet }: Problem): Place | null {
  const rule = rules.find(([pattern]) => pattern.test(code));
  if (rule !== undefined) return { part: 'summary', control: rule[1] };
  if (/unknown-(?:analyte|arm)|visit/.test(code)) return { part: 'names', control: null };
  const fileIndex = review.files.findIndex((one) => one.file === file);
  const sheetIndex = review.files[fileIndex]?.sheets.findIndex((one) => one.sheet === sheet) ?? -1;
  const control = code.includes('sample') ? ruleIds.samples : null;
  return sheetIndex < 0 ? null : { part: sheetPart(fileIndex, sheetIndex), control };
}

/** Goes to where a problem can be answered. */
export function AnswerLink({ review, problem }: { review: ImportReview; problem: Problem }) {
  const say = useSay();
  const [, change] = useLocation();
  const place = placeOfAnswer(review, problem);
  if (place === null) return null;
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      underline="always"
      onClick={() => {
        change({ part: place.part }, true);
        // The part is drawn by then, where another one was shown before.
        setTimeout(() => document.getElementById(place.control ?? '')?.focus());
      }}
    >
      {say('wizard.answer-it')}
    </Anchor>
  );
}
