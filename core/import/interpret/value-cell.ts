import type { Qualifier } from '../../study/series.ts';
import type { PhraseKey } from '../../words/say.ts';
import type { CellValue, Sheet } from '../../workbook/workbook.ts';
import type { AmbiguousMark } from '../mapping.ts';
import type { Severity } from '../problem.ts';
import { type DecimalMark, decideDecimalMark } from '../values/parse-number.ts';
import { parseValue } from '../values/parse-value.ts';
import { percentOfFraction } from '../values/percent-scale.ts';
import type { CellLedger } from './cell-ledger.ts';
import type { RankOf } from './graded-values.ts';
import type { ProblemList } from './problem-list.ts';

/** What the cells of a value column have in common. */
export interface ValueColumn {
  readonly mark: DecimalMark;
  /** True where the texts of the column tell the mark: one of them has a sign in it. */
  readonly told: boolean;
  /** True where a cell has a percent format. */
  readonly percentFormats: boolean;
  /** True where a cell is percent text (`17.9 %`): a bare number beside it is on the same scale. */
  readonly percentTexts: boolean;
}

/** Looks through a value column: its texts decide the decimal mark. */
export function surveyValueColumn(sheet: Sheet, column: number, firstRow: number, endRow: number): ValueColumn {
  const commas: string[] = [];
  const points: string[] = [];
  let percentFormats = false;
  let percentTexts = false;
  for (let row = firstRow; row < endRow; row++) {
    const value = sheet.value(row, column);
    if (typeof value === 'string') {
      if (!percentTexts && /[%％]/.test(value)) percentTexts = parseValue(value, 'unknown').kind === 'number';
      if (/[,，]/.test(value)) commas.push(value);
      else if (points.length < pointsLookedAt && /[.．]/.test(value)) points.push(value);
    } else if (typeof value === 'number' && !percentFormats) {
      percentFormats = sheet.format(row, column)?.includes('%') ?? false;
    }
  }
  const mark = commas.length === 0 ? '.' : decideDecimalMark([...commas, ...points].flatMap(numberIn));
  return { mark, told: mark !== 'unknown' && commas.length + points.length > 0, percentFormats, percentTexts };
}

const pointsLookedAt = 200;

/** The number as it is written in a value's text (`0,3` in `<0,3 %`); nothing for a text that is no value. */
function numberIn(text: string): readonly string[] {
  if (parseValue(text, ',').kind !== 'number' && parseValue(text, '.').kind !== 'number') return [];
  return text.normalize('NFKC').match(/[+-]?[\d.,\s]*\d[\d.,\s]*/u) ?? [];
}

/**
 * Reads value cells, one at a time and without making anything: the result stands in its fields until the next.
 * A cell that gives no value is noted as a problem and in the ledger.
 */
export class ValueCell {
  value = 0;
  qualifier: Qualifier | null = null;
  /** True where the cell itself says that it is a percentage, by its text or its format; `value` is then 0–100. */
  percent = false;
  /** True where the cell is a word, and `value` its rank. */
  ranked = false;
  readonly #ambiguousMark: AmbiguousMark;
  readonly #sheet: Sheet;
  readonly #file: string;
  readonly #ledger: CellLedger;
  readonly #problems: ProblemList;
  readonly #formats = new Map<string, 'plain' | 'percent' | 'date'>();

  constructor(sheet: Sheet, file: string, ledger: CellLedger, problems: ProblemList, ambiguousMark: AmbiguousMark) {
    this.#ambiguousMark = ambiguousMark;
    this.#sheet = sheet;
    this.#file = file;
    this.#ledger = ledger;
    this.#problems = problems;
  }

  /** True if the cell holds a value. `header` names its column in words; `rankOf` ranks the words of a graded analyte. */
  read(row: number, column: number, header: string, mark: DecimalMark, rankOf: RankOf | null): boolean {
    const held = this.#sheet.value(row, column);
    this.qualifier = null;
    this.percent = false;
    this.ranked = false;
    if (typeof held === 'number') return this.#takeNumber(held, row, column, header);
    if (rankOf !== null && this.#takeWord(held, rankOf)) return true;
    if (typeof held === 'string') return this.#takeText(held, row, column, header, mark);
    if (held === null && !this.#sheet.isEmpty(row, column)) return this.#noValue(row, column, header);
    return held === null ? false : this.#leave('warning', 'import.unreadable-value', row, column, header);
  }

  #takeNumber(held: number, row: number, column: number, header: string): boolean {
    const format = this.#sheet.format(row, column);
    const kind = format === null ? 'plain' : this.#kindOf(format);
    if (kind === 'date') return this.#leave('warning', 'import.date-as-value', row, column, header);
    this.percent = kind === 'percent';
    this.value = this.percent ? percentOfFraction(held) : held;
    return true;
  }

  /** A word of a graded analyte's scale counts before any mark for missing: no ascites is `none`. A lone `-` stays a mark: it may mean not done. */
  #takeWord(held: CellValue, rankOf: RankOf): boolean {
    const word = typeof held === 'boolean' ? (held ? 'yes' : 'no') : held;
    if (typeof word !== 'string' || /^[-–—]$/.test(word.trim())) return false;
    const rank = rankOf(word);
    if (rank === null) return false;
    this.value = rank;
    this.ranked = true;
    return true;
  }

  #takeText(held: string, row: number, column: number, header: string, mark: DecimalMark): boolean {
    const parsed = parseValue(held, mark);
    switch (parsed.kind) {
      case 'number':
        this.value = parsed.value;
        this.percent = parsed.percent;
        this.qualifier = parsed.qualifier;
        if (parsed.flag !== null) this.#note('info', 'import.flag-set-aside', row, column, header);
        return true;
      case 'missing':
        return this.#leave('info', 'import.missing-mark', row, column, header, held.trim());
      case 'ambiguous':
        return this.#leaveAmbiguous(row, column, header, held.trim());
      case 'limit-unknown':
        return this.#leave('warning', 'import.limit-unknown', row, column, header, held.trim());
      case 'unreadable':
        if (mark === 'unknown' && (parseValue(held, '.').kind === 'number' || parseValue(held, ',').kind === 'number'))
          return this.#leave('error', 'import.decimal-unknown', row, column, header, held.trim());
        return this.#leave('warning', 'import.unreadable-value', row, column, header, held.trim().slice(0, 60));
    }
  }

  /** Asks what `ND` means, once for a sheet whatever its columns; or does what was answered. */
  #leaveAmbiguous(row: number, column: number, header: string, text: string): false {
    if (this.#ambiguousMark === 'not-done')
      return this.#leave('info', 'import.missing-mark', row, column, header, text);
    if (this.#ambiguousMark === 'not-detected')
      return this.#leave('warning', 'import.limit-unknown', row, column, header, text);
    this.#ledger.mark(row, column, 'left-out');
    const place = { file: this.#file, sheet: this.#sheet.name, row, column };
    this.#problems.add('error', 'import.ambiguous-mark', place, { text });
    return false;
  }

  #noValue(row: number, column: number, header: string): boolean {
    const cell = this.#sheet.cell(row, column);
    if (cell.uncomputed) return this.#leave('warning', 'import.uncomputed-formula', row, column, header);
    return this.#leave('warning', 'import.error-cell', row, column, header, cell.error ?? cell.text);
  }

  #kindOf(format: string): 'plain' | 'percent' | 'date' {
    const known = this.#formats.get(format);
    if (known !== undefined) return known;
    const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    const kind = bare.includes('%') ? 'percent' : /[ymdhs]/i.test(bare.replace(/general/i, '')) ? 'date' : 'plain';
    this.#formats.set(format, kind);
    return kind;
  }

  #leave(severity: Severity, code: PhraseKey, row: number, column: number, header: string, text?: string): false {
    this.#ledger.mark(row, column, 'left-out');
    this.#note(severity, code, row, column, header, text);
    return false;
  }

  #note(severity: Severity, code: PhraseKey, row: number, column: number, header: string, text?: string): void {
    const values =
      text === undefined ? { column: header, text: this.#sheet.text(row, column) } : { column: header, text };
    this.#problems.add(severity, code, { file: this.#file, sheet: this.#sheet.name, row, column }, values);
  }
}
