import { sampleOfPath } from '../gate-path.ts';
import type { ColumnMapping, ColumnRole } from '../mapping.ts';
import type { VisitName } from '../names/visit-names.ts';
import { sampleAbove } from '../sample-above.ts';
import { namesControl, namesSummary } from '../summary-row.ts';
import { KeyText } from './key-text.ts';
import { firstTextOf, isBlankRow, isNoteRow, isRemarkRow } from './note-row.ts';
import { columnsOf } from './series-list.ts';
import { leaveRow, type SheetTask } from './sheet-task.ts';
import { rolesOf, UnusedColumns } from './unused-columns.ts';
import { VisitOfRow } from './visit-of-row.ts';

/**
 * Reads whose row it is and of which visit, and leaves out, saying so, the rows that are nobody's: summaries, controls, rows without a
 * subject or a week. The result of the last row stands in the fields.
 */
export class RowKeys {
  subject = '';
  visit: VisitName | null = null;
  /** The condition that the row was measured under: a stimulation in its sample's name, and what its columns of conditions say. */
  condition: string | null = null;
  #ownArm: string | null = null;
  readonly #task: SheetTask;
  readonly #subjectsInColumns: boolean;
  readonly #subjectColumn: ColumnMapping | null;
  readonly #sampleColumn: ColumnMapping | null;
  /** The sample that a whole table is of, null where rows name theirs. */
  readonly #oneSample: string | null;
  readonly #visitColumn: ColumnMapping | null;
  readonly #visitUnitColumn: ColumnMapping | null;
  readonly #phaseColumn: ColumnMapping | null;
  readonly #armColumn: ColumnMapping | null;
  readonly #derived: readonly ColumnMapping[];
  readonly #conditions: readonly ColumnMapping[];
  readonly #covariates: readonly ColumnMapping[];
  readonly #unused: UnusedColumns;
  readonly #text: KeyText;
  readonly #visits: VisitOfRow;

  constructor(task: SheetTask) {
    this.#task = task;
    const used = rolesOf(task.mapping.layout);
    const first = (role: ColumnRole) => (used.includes(role) ? (columnsOf(task.mapping, role)[0] ?? null) : null);
    this.#subjectsInColumns = task.mapping.layout === 'transposed';
    this.#subjectColumn = first('subject');
    this.#sampleColumn = first('sample') ?? first('path');
    const unnamed = this.#subjectColumn === null && this.#sampleColumn === null;
    this.#oneSample =
      unnamed && task.mapping.layout === 'population-table'
        ? sampleAbove(task.sheet, task.mapping.headerRow).name
        : null;
    this.#visitColumn = first('visit');
    this.#visitUnitColumn = first('visit-unit');
    this.#armColumn = first('arm');
    this.#derived = used.includes('derived') ? columnsOf(task.mapping, 'derived') : [];
    this.#covariates = used.includes('covariate') ? columnsOf(task.mapping, 'covariate') : [];
    // A table of populations makes them part of each population itself.
    const ownConditions = used.includes('condition') && task.mapping.layout !== 'population-table';
    this.#conditions = ownConditions ? columnsOf(task.mapping, 'condition') : [];
    this.#unused = new UnusedColumns(task);
    this.#text = new KeyText(task, this.#subjectColumn, this.#visitColumn);
    this.#phaseColumn = first('phase');
    const columns = {
      visit: this.#visitColumn,
      unit: this.#visitUnitColumn,
      phase: this.#phaseColumn,
      sample: this.#sampleColumn,
    };
    this.#visits = new VisitOfRow(task, columns, this.#text);
  }

  /**
   * True if the row's values belong to a subject and a week, now in the fields; `needsWeek` is false for a roster.
   * A row that is read further must then be accepted, or left out.
   */
  read(row: number, needsWeek: boolean): boolean {
    const { sheet } = this.#task;
    if (needsWeek ? isNoteRow(sheet, row) : isRemarkRow(sheet, row))
      return this.#leave(row, 'info', 'import.note-row', { text: firstTextOf(sheet, row) });
    const idColumn = this.#subjectsInColumns ? this.#visitColumn : this.#subjectColumn;
    const idText = idColumn === null ? this.#sampleName(row) : this.#text.of(row, idColumn);
    if (namesSummary(idText)) return this.#leave(row, 'info', 'import.summary-row', { name: idText });
    if (namesControl(idText)) return this.#leave(row, 'info', 'import.control-row', { name: idText });
    const derivation = this.#derivation(row);
    if (derivation !== null) return this.#leave(row, 'info', 'import.derived-row', { text: derivation });
    const parts = this.#sampleParts(row);
    if (parts === 'unread') return false;
    this.subject = this.#subjectColumn === null ? (parts?.subject ?? '') : idText;
    if (this.subject === '' && !this.#subjectsInColumns) {
      return isBlankRow(sheet, row) ? false : this.#leave(row, 'warning', 'import.row-without-subject');
    }
    if (this.#subjectsInColumns && isBlankRow(sheet, row)) return false;
    const said = parts?.arm ?? this.#task.mapping.named?.arm ?? null;
    this.#ownArm = this.#armColumn === null ? said : this.#text.of(row, this.#armColumn);
    this.condition = this.#conditionOf(row, parts?.stimulation ?? null);
    if (!needsWeek) return true;
    this.visit = this.#visits.read(row, this.subject, parts?.visit ?? null, this.#ownArm);
    return this.visit !== null;
  }

  #conditionOf(row: number, stimulation: string | null): string | null {
    if (this.#conditions.length === 0) return stimulation;
    const said = this.#conditions.map((column) => conditionText(this.#text.of(row, column), column.header));
    return [stimulation ?? '', ...said].filter((text) => text !== '').join(', ') || null;
  }

  /** The arm that the last row names, as the file spells it; null where it names none. */
  get ownArm(): string | null {
    return this.#ownArm === '' ? null : this.#ownArm;
  }

  /** What says that a row is derived from others: any word under a mark of derivation, or CDISC's visit numbers 9997 to 9999. */
  #derivation(row: number): string | null {
    const texts = this.#derived.map((column) => this.#text.of(row, column)).filter((text) => text !== '');
    return (
      texts.find((text) => Number.isNaN(Number(text))) ?? texts.find((text) => /^999[789](?:\.0+)?$/.test(text)) ?? null
    );
  }

  /** The sample's name: its cell, or the first part of a path that begins with it. */
  #sampleName(row: number): string {
    if (this.#sampleColumn === null) return this.#oneSample ?? '';
    const text = this.#text.of(row, this.#sampleColumn);
    return this.#sampleColumn.role === 'path' ? sampleOfPath(text).sample : text;
  }

  #sampleParts(row: number) {
    if (this.#sampleColumn === null && this.#oneSample === null) return null;
    const name = this.#sampleName(row);
    if (name === '') return null;
    const { readSample } = this.#task;
    const parts = readSample === null ? null : readSample(name);
    if (parts !== null || this.#subjectColumn !== null) return parts;
    if (readSample === null) this.#leave(row, 'error', 'import.sample-pattern-missing');
    else this.#leave(row, 'warning', 'import.sample-name-unread', { name });
    return 'unread' as const;
  }

  /** Takes the row that was read last: its arm, its covariates, its keys. */
  accept(row: number): void {
    const { sheet, sheetIndex, ledger, subjects } = this.#task;
    for (const column of [
      this.#subjectColumn,
      this.#sampleColumn,
      this.#visitColumn,
      this.#visitUnitColumn,
      this.#phaseColumn,
      ...this.#derived,
      ...this.#conditions,
    ]) {
      if (column !== null) ledger.mark(row, column.column, 'key');
    }
    if (this.#armColumn !== null) ledger.mark(row, this.#armColumn.column, 'key');
    const arm = this.ownArm;
    if (arm !== null && !this.#subjectsInColumns) {
      const column = (this.#armColumn ?? this.#sampleColumn ?? this.#subjectColumn)?.column ?? 0;
      subjects.sayArm(this.subject, arm, sheet.name, { sheet: sheetIndex, row, column });
    }
    for (const { column, analyte, header } of this.#covariates) {
      if (sheet.isEmpty(row, column)) continue;
      ledger.mark(row, column, 'covariate');
      const source = { sheet: sheetIndex, row, column };
      subjects.sayCovariate(this.subject, analyte ?? header, sheet.text(row, column).trim(), sheet.name, source);
    }
    this.#unused.leave(row);
  }

  /** Says which columns were left out and which keys were taken from above; call it once, after the last row. */
  finish(): void {
    this.#text.say();
    this.#unused.say();
  }

  #leave(row: number, ...words: LeaveWords): false {
    leaveRow(this.#task, row, ...words);
    return false;
  }
}

/** A condition in words: a bare number (`0`, `10`) needs its header. */
export function conditionText(text: string, header: string): string {
  return /^[\d.,]+$/.test(text) ? `${header} ${text}` : text;
}

type LeaveWords = Parameters<typeof leaveRow> extends [SheetTask, number, ...infer Words] ? Words : never;
