import type { FollowUpState } from '../../study/follow-up.ts';
import type { ColumnMapping } from '../mapping.ts';
import { stateOfCode, stateOfWord } from '../values/follow-up-state.ts';
import { parseValue } from '../values/parse-value.ts';
import { DayOfRow } from './day-of-row.ts';
import { RowKeys } from './row-keys.ts';
import { columnsOf } from './series-list.ts';
import { firstRow, leaveRow, leaveRows, noteCell, type SheetTask } from './sheet-task.ts';

/** Reads a sheet with a row for each subject that says until when it was followed and how that ended. */
export function readFollowUp(task: SheetTask): void {
  const { sheet, sheetIndex, mapping, ledger, outcomes, subjects } = task;
  const state = columnsOf(mapping, 'state')[0];
  const days = new DayOfRow(task);
  if (state === undefined || days.columns.length === 0) {
    leaveRows(task, 'error', 'import.no-follow-up-columns');
    return;
  }
  const rows = new RowKeys(task);
  const states = new StateReader(task, state);
  const subjectColumn = columnsOf(mapping, 'subject')[0]?.column ?? 0;
  for (let row = firstRow(mapping); row < sheet.rows; row++) {
    if (!rows.read(row, false)) continue;
    const { subject } = rows;
    const found = states.read(row);
    if (found === 'unknown') {
      const text = sheet.text(row, state.column).trim();
      leaveRow(task, row, 'error', 'import.state-unknown', { column: state.header, text });
      continue;
    }
    const day = days.read(row, subject);
    if (found === null || day === null) {
      const { problem } = days;
      if (problem === null) leaveRow(task, row, 'warning', 'import.follow-up-incomplete', { subject });
      else leaveRow(task, row, problem.severity, problem.code, problem.values);
      continue;
    }
    rows.accept(row);
    subjects.sayListed(subject, { sheet: sheetIndex, row, column: subjectColumn });
    for (const { column } of days.columns) if (!sheet.isEmpty(row, column)) ledger.mark(row, column, 'key');
    const before = outcomes.follow({
      subject,
      state: found,
      day,
      source: { sheet: sheetIndex, row, column: state.column },
    });
    if (before === null) {
      ledger.mark(row, state.column, 'outcome');
      continue;
    }
    ledger.mark(row, state.column, 'key');
    if (before.state === found && before.day === day) continue;
    noteCell(task, 'error', 'import.follow-up-twice', row, state.column, { subject });
  }
  rows.finish();
}

/** Reads how a follow-up ended: by its word, by a person's answer for its code, or by a common coding, which is said. */
class StateReader {
  readonly #task: SheetTask;
  readonly #column: ColumnMapping;
  readonly #codes = new Set<string>();
  readonly #said = new Set<string>();

  constructor(task: SheetTask, column: ColumnMapping) {
    this.#task = task;
    this.#column = column;
    for (let row = firstRow(task.mapping); row < task.sheet.rows; row++) {
      const text = this.#text(row);
      if (text !== '' && parseValue(text).kind !== 'missing') this.#codes.add(text);
    }
  }

  /** Null where the cell is empty or marks a missing value, `unknown` where a person must say what it means. */
  read(row: number): FollowUpState | null | 'unknown' {
    const text = this.#text(row);
    if (text === '') return null;
    const { states } = this.#task.choices;
    const answered = Object.hasOwn(states, text) ? states[text] : undefined;
    const known = answered ?? stateOfWord(text);
    if (known !== null) return known;
    if (parseValue(text).kind === 'missing') return null;
    const coded = stateOfCode(text, this.#column.header, this.#codes);
    if (coded === null) return 'unknown';
    if (!this.#said.has(text)) {
      this.#said.add(text);
      const code = coded === 'death' ? 'import.code-is-death' : 'import.code-is-alive';
      noteCell(this.#task, 'info', code, row, this.#column.column, { column: this.#column.header, text });
    }
    return coded;
  }

  #text(row: number): string {
    return this.#task.sheet.text(row, this.#column.column).trim();
  }
}
