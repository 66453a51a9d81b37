import { namesSummary } from '../summary-row.ts';
import { measuredColumn } from './measured-column.ts';
import { isBlankRow } from './note-row.ts';
import { notePseudoSubjects, pseudoSubject } from './pseudo-subjects.ts';
import { columnsOf } from './series-list.ts';
import { firstRow, leaveRow, leaveRows, noteUntaken, type SheetTask } from './sheet-task.ts';
import { UnusedColumns } from './unused-columns.ts';
import { ValueTaker } from './value-taker.ts';
import { visitProblem } from './visit-question.ts';

/** Reads a sheet whose columns are an arm each and whose cells are subjects without names, all of one visit: a column table of Prism. */
export function readArmColumns(task: SheetTask): void {
  const { sheet, sheetIndex, mapping, choices, visits, ledger, subjects } = task;
  const said = mapping.named?.visit ?? null;
  const visit =
    said !== null ? visits.of(said, 'ask') : choices.fixedWeek === null ? null : visits.fixed(choices.fixedWeek);
  if (visit === null || visit.week === null) {
    if (visit !== null) visit.count++;
    if (visit === null) leaveRows(task, 'error', 'import.no-visit');
    else for (let row = firstRow(mapping); row < sheet.rows; row++) leaveRow(task, row, ...visitProblem(visit));
    return;
  }
  const values = new ValueTaker(task);
  const unused = new UnusedColumns(task);
  const columns = columnsOf(mapping, 'measurement').map((column) => measuredColumn(task, column, column.analyte ?? ''));
  let made = 0;
  let first = '';
  for (let row = firstRow(mapping); row < sheet.rows; row++) {
    if (isBlankRow(sheet, row)) continue;
    const name = sheet.text(row, 0).trim();
    if (namesSummary(name)) {
      leaveRow(task, row, 'info', 'import.summary-row', { name });
      continue;
    }
    unused.leave(row);
    for (const measured of columns) {
      const { column: at, header, series, mapping: column } = measured;
      if (sheet.isEmpty(row, at)) continue;
      const subject = pseudoSubject(task, { arm: column.arm, anonymous: row - firstRow(mapping) + 1 });
      if (!measured.allowed || subject === null) {
        measured.met.count++;
        ledger.mark(row, at, 'left-out');
        noteUntaken(task, measured.met.spelling, row, at, { analyte: series.analyte, column: header });
        continue;
      }
      if (column.arm !== null)
        subjects.sayArm(subject, column.arm, sheet.name, { sheet: sheetIndex, row: mapping.headerRow, column: at });
      values.of(subject, visit, null);
      values.take(row, at, column.header, measured.mark, measured, null);
      if (made === 0) first = subject;
      made++;
    }
  }
  if (made > 0) notePseudoSubjects(task, columns[0]?.column ?? 0, first, made);
  unused.say();
  values.finish();
}
