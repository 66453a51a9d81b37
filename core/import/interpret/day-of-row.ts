import type { PhraseValues } from '../../words/phrase.ts';
import type { MappedFile } from '../interpret.ts';
import type { ColumnMapping } from '../mapping.ts';
import { isBaselineDate } from '../outcome-headers.ts';
import type { Severity } from '../problem.ts';
import { parseValue } from '../values/parse-value.ts';
import { daysIn, hasNoDayZero, type TimeUnit, timeUnitOf } from '../values/time-unit.ts';
import { dateAt } from './date-cell.ts';
import { columnsOf } from './series-list.ts';
import { firstRow, noteCell, type SheetTask } from './sheet-task.ts';

/** Every subject's baseline date, from whichever sheet of an import has a column of them; the first that is read counts. */
export function baselineDates(files: readonly MappedFile[]): ReadonlyMap<string, number> {
  const dates = new Map<string, number>();
  for (const { workbook, sheets } of files) {
    for (const mapping of sheets) {
      const sheet = workbook.sheets.find(({ name }) => name === mapping.sheet);
      const subject = columnsOf(mapping, 'subject')[0];
      const date =
        columnsOf(mapping, 'baseline-date')[0] ?? mapping.columns.find(({ header }) => isBaselineDate(header));
      if (sheet === undefined || subject === undefined || date === undefined) continue;
      for (let row = firstRow(mapping); row < sheet.rows; row++) {
        const day = dateAt({ sheet, date1904: workbook.date1904 }, row, date.column);
        const name = sheet.text(row, subject.column).trim();
        if (day !== null && name !== '' && !dates.has(name)) dates.set(name, day);
      }
    }
  }
  return dates;
}

/** A cell that does not say a day for certain. */
export interface DayProblem {
  readonly severity: Severity;
  readonly code:
    | 'import.time-unit-unknown'
    | 'import.no-baseline-date'
    | 'import.date-unclear'
    | 'import.day-unreadable';
  readonly column: number;
  readonly values: PhraseValues;
}

/** Reads on which day from baseline something happened: a number of days, weeks …, or a date less the date of baseline. */
export class DayOfRow {
  /** Why the last row's day could not be read, for its reader to say; null where it was, or where the row says none. */
  problem: DayProblem | null = null;
  readonly #task: SheetTask;
  readonly #day: ColumnMapping | null;
  readonly #date: ColumnMapping | null;
  readonly #baseline: ColumnMapping | null;
  readonly #unit: TimeUnit | null;

  constructor(task: SheetTask) {
    this.#task = task;
    this.#day = columnsOf(task.mapping, 'day')[0] ?? null;
    this.#date = columnsOf(task.mapping, 'event-date')[0] ?? null;
    this.#baseline = columnsOf(task.mapping, 'baseline-date')[0] ?? null;
    const day = this.#day;
    this.#unit = day === null ? null : (timeUnitOf(day.unit ?? '') ?? timeUnitOf(day.header));
    if (day !== null && (this.#unit === 'months' || this.#unit === 'years')) {
      const values = { column: day.header, unit: this.#unit, days: daysIn[this.#unit] };
      noteCell(task, 'info', 'import.time-converted', task.mapping.headerRow, day.column, values);
    }
  }

  /** The columns that this reads. */
  get columns(): readonly ColumnMapping[] {
    return [this.#day, this.#date, this.#baseline].filter((column) => column !== null);
  }

  /** The day of a row's subject; null where the row does not say it, or not for certain: see `problem`. */
  read(row: number, subject: string): number | null {
    this.problem = null;
    const { sheet } = this.#task;
    if (this.#day !== null && !sheet.isEmpty(row, this.#day.column)) return this.#readNumber(row, this.#day);
    if (this.#date === null || sheet.isEmpty(row, this.#date.column)) return null;
    const date = dateAt(this.#task, row, this.#date.column);
    if (date === null) return this.#unread(row, this.#date, 'import.date-unclear');
    const own = this.#baseline === null ? null : dateAt(this.#task, row, this.#baseline.column);
    const baseline = own ?? this.#task.baselines.get(subject) ?? null;
    return baseline === null ? this.#unread(row, this.#date, 'import.no-baseline-date') : date - baseline;
  }

  #readNumber(row: number, column: ColumnMapping): number | null {
    const held = this.#task.sheet.value(row, column.column);
    const text = this.#task.sheet.text(row, column.column).trim();
    const parsed = parseValue(text);
    const value =
      typeof held === 'number' ? held : parsed.kind === 'number' && parsed.qualifier === null ? parsed.value : null;
    if (value === null) return parsed.kind === 'missing' ? null : this.#unread(row, column, 'import.day-unreadable');
    if (this.#unit === null) return this.#unread(row, column, 'import.time-unit-unknown');
    const days = value * daysIn[this.#unit];
    return hasNoDayZero(column.header) && days > 0 ? days - 1 : days;
  }

  #unread(row: number, { column, header }: ColumnMapping, code: DayProblem['code']): null {
    const text = this.#task.sheet.text(row, column).trim();
    const once = code === 'import.time-unit-unknown' || code === 'import.no-baseline-date';
    const severity = code === 'import.time-unit-unknown' ? 'error' : 'warning';
    this.problem = { severity, code, column, values: once ? { column: header } : { column: header, text } };
    return null;
  }
}
