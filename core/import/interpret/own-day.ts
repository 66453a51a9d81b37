import { namesDate } from '../column-role.ts';
import { headerKey } from '../header-key.ts';
import type { ColumnMapping } from '../mapping.ts';
import { parseNumber } from '../values/parse-number.ts';
import { hasNoDayZero } from '../values/time-unit.ts';
import { dateAt } from './date-cell.ts';
import type { SheetTask } from './sheet-task.ts';

const dayKeys = new Set(['lbdy', 'ady', 'vsdy', 'dy', 'studyday', 'visitday', 'day', 'days', '研究日', '研究天数']);

/** Reads the day from baseline that a row says beside its visit: a study day, else a date less the subject's date of baseline. */
export class OwnDay {
  readonly #task: SheetTask;
  readonly #day: ColumnMapping | null;
  readonly #date: ColumnMapping | null;

  constructor(task: SheetTask) {
    this.#task = task;
    const unused = task.mapping.columns.filter(
      ({ role }) => role === 'ignored' || role === 'day' || role === 'event-date',
    );
    this.#day = unused.find(({ header }) => dayKeys.has(headerKey(header))) ?? null;
    this.#date = unused.find(({ header }) => namesDate(header)) ?? null;
  }

  /** The day of a row's sample; null where the row does not say it. CDISC's study days have no day 0. */
  read(row: number, subject: string): number | null {
    const { sheet, baselines } = this.#task;
    if (this.#day !== null && !sheet.isEmpty(row, this.#day.column)) {
      const day = parseNumber(sheet.text(row, this.#day.column));
      if (day !== null && Number.isInteger(day)) return hasNoDayZero(this.#day.header) && day > 0 ? day - 1 : day;
    }
    const baseline = baselines.get(subject);
    const date = this.#date === null || baseline === undefined ? null : dateAt(this.#task, row, this.#date.column);
    return date === null || baseline === undefined ? null : date - baseline;
  }
}
