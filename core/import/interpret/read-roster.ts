import { RowKeys } from './row-keys.ts';
import { columnsOf } from './series-list.ts';
import { firstRow, type SheetTask } from './sheet-task.ts';

/** Reads a sheet with a row for each subject: arms and covariates. */
export function readRoster(task: SheetTask): void {
  const { sheet, sheetIndex, mapping, subjects } = task;
  const rows = new RowKeys(task);
  const column = columnsOf(mapping, 'subject')[0]?.column ?? 0;
  for (let row = firstRow(mapping); row < sheet.rows; row++) {
    if (!rows.read(row, false)) continue;
    rows.accept(row);
    subjects.sayListed(rows.subject, { sheet: sheetIndex, row, column });
  }
  rows.finish();
}
