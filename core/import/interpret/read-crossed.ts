import type { ColumnMapping } from '../mapping.ts';
import type { VisitName } from '../names/visit-names.ts';
import { parseQualifier } from '../values/parse-value.ts';
import { columnsBeside } from './beside-columns.ts';
import { type MeasuredColumn, measuredColumn } from './measured-column.ts';
import { notePseudoSubjects, pseudoSubject } from './pseudo-subjects.ts';
import { RowKeys } from './row-keys.ts';
import { columnsOf } from './series-list.ts';
import { firstRow, noteCell, noteUntaken, type SheetTask } from './sheet-task.ts';
import { ValueTaker } from './value-taker.ts';
import { visitProblem } from './visit-question.ts';

/** Reads a sheet whose columns carry a visit each (its rows the subjects), or a subject each (its rows the visits). */
export function readCrossed(task: SheetTask): void {
  const { sheet, mapping } = task;
  const subjectsInColumns = mapping.layout === 'transposed';
  const rows = new RowKeys(task);
  const values = new ValueTaker(task);
  const signs = subjectsInColumns ? [] : [...columnsBeside(mapping, false)];
  const columns = columnsOf(mapping, 'measurement').map((column) => crossedColumn(task, column));
  sayPseudoSubjects(task, columns);
  for (let row = firstRow(mapping); row < sheet.rows; row++) {
    if (!rows.read(row, subjectsInColumns)) continue;
    rows.accept(row);
    for (const column of signs) if (!sheet.isEmpty(row, column)) task.ledger.mark(row, column, 'key');
    for (const { measured, visit: ownVisit, subject: ownSubject } of columns) {
      const { column: at, header } = measured;
      if (values.isBlank(row, at)) continue;
      const subject = subjectsInColumns ? ownSubject : rows.subject;
      const visit = subjectsInColumns ? rows.visit : visitInArm(task, ownVisit, rows);
      if (subject === null || visit === null || visit.week === null || !measured.allowed) {
        task.ledger.mark(row, at, 'left-out');
        if (!measured.allowed) measured.met.count++;
        if (visit !== null) countLeft(task, visit, subject, rows);
        sayWhyLeft(task, row, measured, subject, visit);
        continue;
      }
      const sign = measured.qualifier === null ? null : parseQualifier(sheet.text(row, measured.qualifier));
      values.of(subject, visit, rows.condition);
      values.take(row, at, header, measured.mark, measured, sign);
    }
  }
  rows.finish();
  values.finish();
}

/** Says that subjects were made up for columns without names. */
function sayPseudoSubjects(task: SheetTask, columns: readonly CrossedColumn[]): void {
  const made = columns.filter(({ measured: { mapping } }) => mapping.subject === null && mapping.anonymous !== null);
  const [first] = made;
  if (first?.subject != null) notePseudoSubjects(task, first.measured.column, first.subject, made.length);
}

/** A header's visit, for the arm of the row's subject where arms have schedules of their own. */
function visitInArm(task: SheetTask, visit: VisitName | null, { subject, ownArm }: RowKeys): VisitName | null {
  if (visit === null || !task.visits.variesByArm(visit.text)) return visit;
  return task.visits.inArm(visit.text, 'ask', task.armOf(subject, ownArm));
}

function countLeft({ armOf }: SheetTask, visit: VisitName, subject: string | null, { ownArm }: RowKeys): void {
  visit.count++;
  const arm = visit.week !== null || subject === null ? null : armOf(subject, ownArm);
  if (arm !== null) visit.arms.add(arm);
}

interface CrossedColumn {
  readonly measured: MeasuredColumn;
  readonly visit: VisitName | null;
  readonly subject: string | null;
}

/** A column with the visit or the subject of its header; the arm above a subject is said to the register. */
function crossedColumn(task: SheetTask, column: ColumnMapping): CrossedColumn {
  const { mapping, visits, choices, subjects, sheet, sheetIndex } = task;
  const spelling = column.analyte ?? column.header;
  const measured = measuredColumn(task, column, spelling);
  if (mapping.layout === 'transposed') {
    const subject = column.subject ?? pseudoSubject(task, column);
    const arm = column.arm ?? mapping.named?.arm ?? null;
    const source = { sheet: sheetIndex, row: mapping.headerRow, column: column.column };
    if (subject !== null && arm !== null) subjects.sayArm(subject, arm, sheet.name, source);
    return { measured, subject, visit: null };
  }
  const fixed = choices.fixedWeek === null ? null : visits.fixed(choices.fixedWeek);
  const visit = column.visit === null ? fixed : visits.of(column.visit, 'ask');
  if (column.visit !== null && visit !== null && visit.window !== null) {
    const values = { visit: column.visit, label: visit.window };
    noteCell(task, 'info', 'import.visit-window', mapping.headerRow, column.column, values);
  }
  return { measured, visit, subject: null };
}

function sayWhyLeft(
  task: SheetTask,
  row: number,
  { column, header, series, met, mapping }: MeasuredColumn,
  subject: string | null,
  visit: VisitName | null,
): void {
  if (subject === null)
    noteCell(task, 'error', 'import.column-without-subject', row, column, { column: mapping.header });
  else if (visit === null) noteCell(task, 'error', 'import.no-visit', row, column);
  else if (visit.week === null) {
    const [severity, code, values] = visitProblem(visit);
    noteCell(task, severity, code, row, column, values);
  } else noteUntaken(task, met.spelling, row, column, { analyte: series.analyte, column: header });
}
