import type { Problem } from '../../../core/import/problem.ts';
import type { ImportReview } from '../../../core/import/review.ts';
import { ruleIds } from './rule-ids.ts';
import { sheetPart } from './sheet-part.ts';

interface Place {
  readonly part: string;
  /** The control to go to, null for the part as a whole. */
  readonly control: string | null;
}

const rules: readonly (readonly [code: RegExp, control: string])[] = [
  [/duplicate/, ruleIds.duplicates],
  [/differs-subject-stop/, ruleIds.conflict],
  [/percent/, ruleIds.percent],
  [/ambiguous-mark/, ruleIds.marks],
  [/visit-months/, ruleIds.months],
  [/decimal-unknown/, ruleIds.decimal],
  [/no-visit/, ruleIds.week],
];

/** Where a problem can be answered: a rule, the names, or the columns of its sheet; null where only the file itself can be mended. */
export function placeOfAnswer(review: ImportReview, { code, file, sheet }: Problem): Place | null {
  if (/differs-stop/.test(code)) return { part: 'differences', control: null };
  const rule = rules.find(([pattern]) => pattern.test(code));
  if (rule !== undefined) return { part: 'summary', control: rule[1] };
  if (/unknown-(?:analyte|arm)|visit|unreadable-value/.test(code)) return { part: 'names', control: null };
  const fileIndex = review.files.findIndex((one) => one.file === file);
  const sheetIndex = review.files[fileIndex]?.sheets.findIndex((one) => one.sheet === sheet) ?? -1;
  const control = code.includes('sample') ? ruleIds.samples : null;
  return sheetIndex < 0 ? null : { part: sheetPart(fileIndex, sheetIndex), control };
}
