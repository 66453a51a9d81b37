import type { VisitQuestion } from '../../study/visit-text.ts';
import type { PhraseKey } from '../../words/say.ts';
import { columnLetters } from '../../workbook/address.ts';
import type { Sheet } from '../../workbook/workbook.ts';
import { namesIdentity } from '../column-role.ts';
import { sampleOfPath } from '../gate-path.ts';
import { headerText } from '../header-text.ts';
import type { ColumnMapping, ColumnRole } from '../mapping.ts';
import { bareNumberUnder, type VisitName } from '../names/visit-names.ts';
import type { Severity } from '../problem.ts';
import { sampleAbove } from '../sample-above.ts';
import { namesControl, namesSummary } from '../summary-row.ts';
import { identifiesPerson } from '../values/identifying-text.ts';
import { parseQualifier } from '../values/parse-value.ts';
import { dateAt, holdsDate } from './date-cell.ts';
import { givenOnce } from './given-once.ts';
import { isNoteRow, isRemarkRow } from './note-row.ts';
import { columnsOf } from './series-list.ts';
import { firstRow, leaveRow, noteCell, type SheetTask } from './sheet-task.ts';

/**
 * Reads whose row it is and of which visit, and leaves out, saying so, the rows that are nobody's: summaries, controls, rows without a
 * subject or a week. The result of the last row stands in the fields.
 */
export class RowKeys {
  subject = '';
  visit: VisitName | null = null;
  #sampleArm: string | null = null;
  readonly #task: SheetTask;
  readonly #subjectsInColumns: boolean;
  readonly #subjectColumn: ColumnMapping | null;
  readonly #sampleColumn: ColumnMapping | null;
  /** The sample that a whole table is of, null where rows name theirs. */
  readonly #oneSample: string | null;
  readonly #visitColumn: ColumnMapping | null;
  readonly #visitUnitColumn: ColumnMapping | null;
  readonly #armColumn: ColumnMapping | null;
  readonly #derived: readonly ColumnMapping[];
  readonly #covariates: readonly ColumnMapping[];
  readonly #ignored: readonly IgnoredColumn[];
  readonly #tops: ReadonlyMap<number, number>;
  /** By key column: the rows whose key is written once above them. */
  readonly #carried: ReadonlyMap<number, ReadonlyMap<number, number>>;

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
    this.#ignored = unusedColumns(task);
    this.#tops = mergedTops(task.sheet);
    this.#carried = carriedKeys(task, this.#subjectColumn, this.#visitColumn);
  }

  /**
   * True if the row's values belong to a subject and a week, now in the fields; `needsWeek` is false for a roster.
   * A row that is read further must then be accepted, or left out.
   */
  read(row: number, needsWeek: boolean): boolean {
    const { sheet } = this.#task;
    if (needsWeek ? isNoteRow(sheet, row) : isRemarkRow(sheet, row))
      return this.#leave(row, 'info', 'import.note-row', { text: firstText(sheet, row) });
    const idColumn = this.#subjectsInColumns ? this.#visitColumn : this.#subjectColumn;
    const idText = idColumn === null ? this.#sampleName(row) : this.#text(row, idColumn);
    if (namesSummary(idText)) return this.#leave(row, 'info', 'import.summary-row', { name: idText });
    if (namesControl(idText)) return this.#leave(row, 'info', 'import.control-row', { name: idText });
    const derivation = this.#derivation(row);
    if (derivation !== null) return this.#leave(row, 'info', 'import.derived-row', { text: derivation });
    const parts = this.#sampleParts(row);
    if (parts === 'unread') return false;
    this.subject = this.#subjectColumn === null ? (parts?.subject ?? '') : idText;
    if (this.subject === '' && !this.#subjectsInColumns) {
      return isBlankRow(sheet, row) ? false : this.#leave(row, 'warning', 'import.row-without-subject', {});
    }
    if (this.#subjectsInColumns && isBlankRow(sheet, row)) return false;
    if (needsWeek && !this.#readVisit(row, parts?.visit ?? null)) return false;
    this.#sampleArm = parts?.arm ?? null;
    return true;
  }

  /** What says that a row is derived from others: any word under a mark of derivation, or CDISC's visit numbers 9997 to 9999. */
  #derivation(row: number): string | null {
    const texts = this.#derived.map((column) => this.#text(row, column)).filter((text) => text !== '');
    return (
      texts.find((text) => Number.isNaN(Number(text))) ?? texts.find((text) => /^999[789](?:\.0+)?$/.test(text)) ?? null
    );
  }

  /** The sample's name: its cell, or the first part of a path that begins with it. */
  #sampleName(row: number): string {
    if (this.#sampleColumn === null) return this.#oneSample ?? '';
    const text = this.#text(row, this.#sampleColumn);
    return this.#sampleColumn.role === 'path' ? sampleOfPath(text).sample : text;
  }

  #sampleParts(row: number) {
    if (this.#sampleColumn === null && this.#oneSample === null) return null;
    const name = this.#sampleName(row);
    if (name === '') return null;
    const { readSample } = this.#task;
    const parts = readSample === null ? null : readSample(name);
    if (parts !== null || this.#subjectColumn !== null) return parts;
    if (readSample === null) this.#leave(row, 'error', 'import.sample-pattern-missing', {});
    else this.#leave(row, 'warning', 'import.sample-name-unread', { name });
    return 'unread' as const;
  }

  #readVisit(row: number, fromSample: string | null): boolean {
    const { visits, choices, mapping } = this.#task;
    const column = this.#visitColumn;
    const unit = this.#text(row, this.#visitUnitColumn);
    const held = column === null ? (fromSample ?? mapping.named?.visit ?? '') : this.#text(row, column);
    const text = held === '' || unit === '' ? held : `${held} ${unit}`;
    if (text === '' && (column === null || choices.fixedWeek !== null)) {
      if (choices.fixedWeek === null) return this.#leave(row, 'error', 'import.no-visit', {});
      this.visit = visits.fixed(choices.fixedWeek);
    } else if (text === '') {
      return this.#leave(row, 'warning', 'import.row-without-visit', {});
    } else if (column !== null && !Object.hasOwn(choices.visits, text) && holdsDate(this.#task, row, column.column)) {
      return this.#readDate(row, column, text);
    } else {
      this.visit = visits.of(text, column === null ? 'ask' : bareNumberUnder(column.header));
    }
    const { visit } = this;
    if (visit.week === null) {
      visit.count++;
      return this.#leave(row, 'error', visitQuestions[visit.question ?? 'unknown'], { visit: text });
    }
    if (visit.window !== null) {
      const at = column?.column ?? this.#sampleColumn?.column ?? 0;
      noteCell(this.#task, 'info', 'import.visit-window', row, at, { visit: text, label: visit.window });
    }
    return true;
  }

  /** A date is the visit whose window takes in its day from the subject's baseline; without that day, or that date, it is a question. */
  #readDate(row: number, column: ColumnMapping, text: string): boolean {
    const { visits, baselines } = this.#task;
    const date = dateAt(this.#task, row, column.column);
    const baseline = baselines.get(this.subject);
    if (date === null || baselines.size === 0) {
      visits.of(text, 'ask').count++;
      return this.#leave(row, 'error', 'import.visit-date', { visit: text });
    }
    if (baseline === undefined) {
      return this.#leave(row, 'error', 'import.visit-date-without-baseline', { subject: this.subject });
    }
    this.visit = visits.onDay(date - baseline);
    const { window } = this.visit;
    const values = { visit: this.visit.text, label: window ?? '' };
    if (window !== null) noteCell(this.#task, 'info', 'import.visit-window', row, column.column, values);
    return true;
  }

  /** Takes the row that was read last: its arm, its covariates, its keys. */
  accept(row: number): void {
    const { sheet, sheetIndex, ledger, subjects } = this.#task;
    for (const column of [
      this.#subjectColumn,
      this.#sampleColumn,
      this.#visitColumn,
      this.#visitUnitColumn,
      ...this.#derived,
    ]) {
      if (column !== null) ledger.mark(row, column.column, 'key');
    }
    const said = this.#sampleArm ?? this.#task.mapping.named?.arm ?? null;
    const arm = this.#armColumn === null ? said : this.#text(row, this.#armColumn);
    if (this.#armColumn !== null) ledger.mark(row, this.#armColumn.column, 'key');
    if (arm !== null && arm !== '' && !this.#subjectsInColumns) {
      const column = (this.#armColumn ?? this.#sampleColumn ?? this.#subjectColumn)?.column ?? 0;
      subjects.sayArm(this.subject, arm, sheet.name, { sheet: sheetIndex, row, column });
    }
    for (const { column, analyte, header } of this.#covariates) {
      if (sheet.isEmpty(row, column)) continue;
      ledger.mark(row, column, 'covariate');
      const source = { sheet: sheetIndex, row, column };
      subjects.sayCovariate(this.subject, analyte ?? header, sheet.text(row, column).trim(), sheet.name, source);
    }
    for (const ignored of this.#ignored) {
      if (sheet.isEmpty(row, ignored.column)) continue;
      ledger.mark(row, ignored.column, 'left-out');
      if (ignored.count === 0) ignored.row = row;
      ignored.count++;
      if (identifiesPerson(sheet.text(row, ignored.column))) ignored.identifying++;
      const held = sheet.value(row, ignored.column);
      if (typeof held === 'string' && held.length < 4 && parseQualifier(held) !== null) ignored.signs = true;
    }
  }

  /** Says which columns were left out; call it once, after the last row. */
  finish(): void {
    for (const [column, rows] of this.#carried) {
      const [row] = rows.keys();
      if (row === undefined) continue;
      const { mapping, sheet } = this.#task;
      const header = headerText(sheet, mapping.headerRow, mapping.headerRows, column);
      noteCell(this.#task, 'info', 'import.key-given-once', row, column, { column: header }, rows.size);
    }
    for (const ignored of this.#ignored) {
      if (ignored.count === 0) continue;
      const { column, header, row, count } = ignored;
      const [severity, code] = wordsFor(ignored);
      noteCell(
        this.#task,
        severity,
        code,
        row,
        column,
        { column: header === '' ? columnLetters(column) : header },
        count,
      );
    }
  }

  /** A key cell's text; a cell merged downwards speaks for every row that it covers. */
  #text(row: number, column: ColumnMapping | null): string {
    if (column === null) return '';
    const { sheet } = this.#task;
    const merged = this.#tops.size === 0 ? undefined : this.#tops.get(row * sheet.columns + column.column);
    const top = merged ?? this.#carried.get(column.column)?.get(row);
    const held = sheet.value(top ?? row, column.column);
    if (typeof held === 'number' && sheet.format(top ?? row, column.column) === null) return String(held);
    return sheet.text(top ?? row, column.column).trim();
  }

  #leave(row: number, ...[severity, code, values]: LeaveWords): false {
    leaveRow(this.#task, row, severity, code, values);
    return false;
  }
}

/** The words for a visit that a person must date. */
export const visitQuestions = {
  empty: 'import.row-without-visit',
  ordinal: 'import.visit-ordinal',
  months: 'import.visit-months',
  'before-baseline': 'import.visit-before-baseline',
  date: 'import.visit-date',
  several: 'import.visit-several',
  minus: 'import.visit-minus',
  unknown: 'import.visit-unknown',
} as const satisfies Readonly<Record<VisitQuestion, PhraseKey>>;

/** The columns that the layout has no use for by the role that they were given, and those without any. */
function unusedColumns({ sheet, mapping }: SheetTask): readonly IgnoredColumn[] {
  const used = new Set<number>();
  for (const role of rolesOf(mapping.layout)) {
    const columns = columnsOf(mapping, role);
    for (const { column } of usesAll(mapping.layout, role) ? columns : columns.slice(0, 1)) used.add(column);
  }
  const unused: IgnoredColumn[] = [];
  for (let column = 0; column < sheet.columns; column++) {
    const header = headerText(sheet, mapping.headerRow, mapping.headerRows, column);
    if (!used.has(column)) unused.push({ column, header, row: -1, count: 0, signs: false, identifying: 0 });
  }
  return unused;
}

/** Whether a layout has a use for several columns of a role, or for the first alone. */
function usesAll(layout: SheetTask['mapping']['layout'], role: ColumnRole): boolean {
  if (role === 'qualifier') return layout !== 'long' && layout !== 'cdisc-lab';
  return (
    role === 'covariate' || role === 'measurement' || role === 'derived' || role === 'condition' || role === 'happened'
  );
}

function rolesOf(layout: SheetTask['mapping']['layout']): readonly ColumnRole[] {
  const keys: ColumnRole[] = ['subject', 'sample', 'visit', 'visit-unit', 'arm', 'derived', 'covariate'];
  if (layout === 'population-table')
    return [...keys, 'path', 'population', 'parent', 'analyte', 'condition', 'unit', 'measurement'];
  if (layout === 'long' || layout === 'cdisc-lab')
    return [...keys, 'analyte', 'population', 'metric', 'unit', 'value', 'qualifier', 'status'];
  const whose: ColumnRole[] = ['subject', 'sample', 'arm', 'derived', 'covariate'];
  if (layout === 'follow-up') return [...whose, 'state', 'day', 'event-date', 'baseline-date'];
  if (layout === 'events') return [...whose, 'term', 'grade', 'related', 'fatal', 'day', 'event-date', 'baseline-date'];
  if (layout === 'event-matrix') return [...whose, 'happened'];
  if (layout === 'transposed') return ['visit', 'measurement'];
  return layout === 'roster' ? keys : [...keys, 'measurement', 'qualifier'];
}

interface IgnoredColumn {
  readonly column: number;
  readonly header: string;
  row: number;
  count: number;
  /** True where a cell holds a bare sign such as `<`. */
  signs: boolean;
  /** Cells that can be nothing but a person's own: numbers of identity cards, telephones. */
  identifying: number;
}

function wordsFor({ header, signs, identifying, count }: IgnoredColumn): readonly [Severity, PhraseKey] {
  if (signs) return ['error', 'import.qualifier-left-out'];
  return namesIdentity(header) || identifying >= 0.8 * count
    ? ['warning', 'import.identity-left-out']
    : ['info', 'import.column-left-out'];
}

type LeaveWords = Parameters<typeof leaveRow> extends [SheetTask, number, ...infer Words] ? Required<Words> : never;

function mergedTops(sheet: Sheet): ReadonlyMap<number, number> {
  const tops = new Map<number, number>();
  for (const { top, left, bottom } of sheet.merged) {
    for (let row = top + 1; row <= Math.min(bottom, sheet.rows - 1); row++) tops.set(row * sheet.columns + left, top);
  }
  return tops;
}

/** Keys that are not repeated in every row: a subject above its visits, or a visit above its subjects. Merged cells say so by themselves. */
function carriedKeys(
  task: SheetTask,
  subject: ColumnMapping | null,
  visit: ColumnMapping | null,
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  if (
    subject === null ||
    visit === null ||
    task.sheet.merged.some(({ top, bottom }) => bottom > top && bottom >= firstRow(task.mapping))
  )
    return new Map();
  const keys = [
    [subject.column, visit.column],
    [visit.column, subject.column],
  ] as const;
  return new Map(keys.map(([column, other]) => [column, givenOnce(task.sheet, column, other, firstRow(task.mapping))]));
}

function firstText(sheet: Sheet, row: number): string {
  for (let column = 0; column < sheet.columns; column++)
    if (!sheet.isEmpty(row, column)) return sheet.text(row, column).trim().slice(0, 80);
  return '';
}

function isBlankRow(sheet: Sheet, row: number): boolean {
  for (let column = 0; column < sheet.columns; column++) if (!sheet.isEmpty(row, column)) return false;
  return true;
}
