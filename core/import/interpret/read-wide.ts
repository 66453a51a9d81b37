import { parseQualifier } from '../values/parse-value.ts';
import { columnsBeside } from './beside-columns.ts';
import { type MeasuredColumn, measuredColumn } from './measured-column.ts';
import { RowKeys } from './row-keys.ts';
import { columnsOf } from './series-list.ts';
import { firstRow, noteUntaken, type SheetTask } from './sheet-task.ts';
import { ValueTaker } from './value-taker.ts';

/** Reads a sheet with a row for each subject and visit (or sample) and a column for each measurement. */
export function readWide(task: SheetTask): void {
  const { sheet, mapping } = task;
  const rows = new RowKeys(task);
  const values = new ValueTaker(task);
  const beside = [...columnsBeside(mapping, true)];
  const columns = columnsOf(mapping, 'measurement').map((column) => measuredColumn(task, column));
  const inUnits = new Map<string, MeasuredColumn>();
  for (let row = firstRow(mapping); row < sheet.rows; row++) {
    if (!rows.read(row, true)) continue;
    rows.accept(row);
    for (const column of beside) if (!sheet.isEmpty(row, column)) task.ledger.mark(row, column, 'key');
    if (rows.visit === null) continue;
    values.of(rows.subject, rows.visit, rows.condition);
    for (const column of columns) {
      const measured = inUnitOf(task, row, column, inUnits);
      const { column: at, header, series } = measured;
      if (values.isBlank(row, at)) continue;
      if (!measured.allowed) {
        measured.met.count++;
        task.ledger.mark(row, at, 'left-out');
        noteUntaken(task, measured.met.spelling, row, at, { analyte: series.analyte, column: header });
        continue;
      }
      const sign = measured.qualifier === null ? null : parseQualifier(sheet.text(row, measured.qualifier));
      values.take(row, at, header, measured.mark, measured, sign);
    }
  }
  rows.finish();
  values.finish();
}

/** A measurement in the unit that its row says, where a column of units does; each unit is settled once. */
function inUnitOf(
  task: SheetTask,
  row: number,
  measured: MeasuredColumn,
  inUnits: Map<string, MeasuredColumn>,
): MeasuredColumn {
  const unit = measured.unitColumn === null ? '' : task.sheet.text(row, measured.unitColumn).trim();
  if (unit === '' || unit === measured.mapping.unit) return measured;
  const key = JSON.stringify([measured.column, unit]);
  const known = inUnits.get(key) ?? measuredColumn(task, { ...measured.mapping, unit });
  inUnits.set(key, known);
  return known;
}
