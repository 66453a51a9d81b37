import type { Sheet } from '../workbook/workbook.ts';
import { headerParts } from './header-text.ts';
import { kindOfValue } from './values/parse-value.ts';

/** What a column holds, as far as its first rows show. */
export interface ColumnProfile {
  readonly column: number;
  readonly header: string;
  /** What each row of the header says of the column; one part under a header of one row, none under an empty one. */
  readonly parts: readonly string[];
  /** Non-empty cells, and among them: numbers, texts that read as a value, marks for missing, other texts. */
  readonly filled: number;
  readonly numbers: number;
  readonly valueTexts: number;
  readonly missing: number;
  readonly words: number;
  /** The distinct shown texts, in order of appearance, up to a limit. */
  readonly distinct: ReadonlySet<string>;
  /** The first few shown texts. */
  readonly samples: readonly string[];
}

const profiledRows = 2000;
const distinctKept = 2000;
const samplesKept = 5;

/** Looks at the first rows under a header. */
export function profileColumn(sheet: Sheet, column: number, headerRow: number, headerRows = 1): ColumnProfile {
  const distinct = new Set<string>();
  const samples: string[] = [];
  let [filled, numbers, valueTexts, missing, words] = [0, 0, 0, 0, 0];
  const start = headerRow + headerRows;
  for (let row = start; row < Math.min(sheet.rows, start + profiledRows); row++) {
    if (sheet.isEmpty(row, column)) continue;
    filled++;
    const text = sheet.text(row, column);
    if (distinct.size < distinctKept) distinct.add(text);
    if (samples.length < samplesKept) samples.push(text);
    const value = sheet.value(row, column);
    if (typeof value === 'number') numbers++;
    else if (value === null) missing++;
    else {
      const kind = kindOfValue(text);
      if (kind === 'number' || kind === 'limit-unknown') valueTexts++;
      else if (kind === 'missing' || kind === 'ambiguous') missing++;
      else words++;
    }
  }
  const parts = headerParts(sheet, headerRow, headerRows, column);
  return { column, header: parts.join(' '), parts, filled, numbers, valueTexts, missing, words, distinct, samples };
}

/** True for a column of which nearly all present cells are values. */
export function holdsValues(profile: ColumnProfile): boolean {
  const values = profile.numbers + profile.valueTexts;
  return values > 0 && values >= 0.8 * (values + profile.words);
}

/** True for an index column as other programs write it: no header, and 0, 1, 2 … (or 1, 2, 3 …) under it. */
export function isIndexColumn(profile: ColumnProfile): boolean {
  if (profile.header !== '' && !/^(unnamed: 0|obs|row|no\.?|序号|#)$/i.test(profile.header)) return false;
  if (profile.filled < 2 || profile.distinct.size < Math.min(profile.filled, distinctKept)) return false;
  let expected: number | null = null;
  for (const text of profile.distinct) {
    const number = Number(text);
    if (!Number.isInteger(number) || (expected === null ? number !== 0 && number !== 1 : number !== expected))
      return false;
    expected = number + 1;
  }
  return true;
}
