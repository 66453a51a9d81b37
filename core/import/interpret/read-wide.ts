import { parseQualifier } from '../values/parse-value.ts';
import { converted } from '../values/unit-factor.ts';
import { BlankCells } from './blank-cells.ts';
import { measuredColumn } from './measured-column.ts';
import { PercentColumns } from './percent-columns.ts';
import { RowKeys } from './row-keys.ts';
import { columnsOf } from './series-list.ts';
import { firstRow, noteCell, type SheetTask } from './sheet-task.ts';
import { ValueCell } from './value-cell.ts';

/** Reads a sheet with a row for each subject and visit (or sample) and a column for each measurement. */
export function readWide(task: SheetTask): void {
  const { sheet, sheetIndex, mapping, found, keys } = task;
  const rows = new RowKeys(task);
  const cell = new ValueCell(sheet, task.file, task.ledger, task.problems, task.choices.ambiguousMark);
  const percents = new PercentColumns(task);
  const blanks = new BlankCells();
  const signs = columnsOf(mapping, 'qualifier');
  const columns = columnsOf(mapping, 'measurement').map((column) => measuredColumn(task, column));
  for (let row = firstRow(mapping); row < sheet.rows; row++) {
    if (!rows.read(row, true)) continue;
    rows.accept(row);
    for (const { column } of signs) if (!sheet.isEmpty(row, column)) task.ledger.mark(row, column, 'key');
    const { subject, visit } = rows;
    if (visit === null || visit.week === null) continue;
    for (const measured of columns) {
      const { column: at, header, series } = measured;
      if (sheet.isEmpty(row, at)) {
        blanks.note(row, at);
        continue;
      }
      if (!measured.allowed) {
        measured.met.count++;
        task.ledger.mark(row, at, 'left-out');
        noteCell(task, 'error', 'import.unknown-analyte', row, at, { analyte: series.analyte, column: header });
        continue;
      }
      if (!cell.read(row, at, header, measured.mark)) continue;
      const sign = measured.qualifier === null ? null : parseQualifier(sheet.text(row, measured.qualifier));
      if (measured.percentage && !cell.percent)
        percents.note(String(at), measured.mapping, measured.saysPercent, cell.value);
      task.ledger.mark(row, at, 'reading');
      visit.count++;
      measured.met.count++;
      found.add(
        {
          subject,
          visitText: visit.text,
          week: visit.week,
          analyte: series.analyte,
          population: series.population,
          metric: series.metric,
          unit: series.unit,
          value: measured.conversion === null ? cell.value : converted(cell.value, measured.conversion.factor),
          qualifier: sign ?? cell.qualifier,
          text: sheet.text(row, at),
          source: { sheet: sheetIndex, row, column: at },
          note: measured.conversion?.note ?? null,
        },
        keys.of(subject, visit.week, series.index),
      );
    }
  }
  rows.finish();
  percents.settle();
  blanks.say(task);
}
