import type { Sheet, Workbook } from '../../workbook/workbook.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { namesIdentity, roleOfHeader } from '../column-role.ts';
import { likelyArms, likelySubject } from '../likely-columns.ts';
import type { SheetMapping } from '../mapping.ts';
import { onlyArm } from '../names/arm-names.ts';
import { type Table, tableAt } from '../table.ts';
import type { FoundSubject } from './interpretation.ts';
import type { ProblemList } from './problem-list.ts';
import { leaveRows, type SheetTask } from './sheet-task.ts';

/** Leaves out a sheet without a column of subjects; where one column could be it, a person is told which. */
export function leaveWithoutSubject(task: SheetTask): void {
  const { sheet, mapping } = task;
  const { table, unnamed } = unnamedColumns(sheet, mapping);
  const visit = mapping.columns.find(({ role }) => role === 'visit')?.column;
  const likely = likelySubject(table, unnamed, table.columns.find(({ column }) => column === visit) ?? null);
  if (likely === null) leaveRows(task, 'error', 'import.no-subject-column');
  else leaveRows(task, 'error', 'import.subject-column-likely', { column: likely.header });
}

/**
 * Where no file names an arm and subjects have none but `All`: the columns that could be the arm, each as a warning at its header,
 * so that groups are not put together in silence.
 */
export function offerArms(
  files: readonly { readonly workbook: Workbook; readonly sheets: readonly SheetMapping[] }[],
  subjects: readonly FoundSubject[],
  problems: ProblemList,
): void {
  if (subjects.every(({ arm }) => arm !== null && arm !== onlyArm)) return;
  for (const { workbook, sheets } of files) {
    for (const mapping of sheets) {
      const sheet = workbook.sheets.find(({ name }) => name === mapping.sheet);
      const subject = mapping.columns.find(({ role }) => role === 'subject');
      if (sheet === undefined || subject === undefined || mapping.layout === 'none') continue;
      const { table, unnamed } = unnamedColumns(sheet, mapping);
      for (const { column, header, distinct } of likelyArms(table, unnamed, subject.column)) {
        const place = { file: workbook.file, sheet: sheet.name, row: mapping.headerRow, column };
        const arms = [...distinct].filter((text) => text !== '').join(', ');
        problems.add('warning', 'import.arm-column-likely', place, { column: header, arms });
      }
    }
  }
}

function unnamedColumns(
  sheet: Sheet,
  { headerRow, headerRows, columns }: SheetMapping,
): { readonly table: Table; readonly unnamed: readonly ColumnProfile[] } {
  const table = tableAt(sheet, headerRow, headerRows);
  const ignored = new Set(
    columns
      .filter(({ role, header }) => role === 'ignored' || (role === 'covariate' && roleOfHeader(header) === null))
      .filter(({ header }) => !namesIdentity(header))
      .map(({ column }) => column),
  );
  return { table, unnamed: table.columns.filter(({ column }) => ignored.has(column)) };
}
