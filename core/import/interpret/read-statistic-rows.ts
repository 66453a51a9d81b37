import { gateMeasure } from '../gate-measure.ts';
import { namesGate } from '../layouts/cytobank.ts';
import type { ColumnMapping } from '../mapping.ts';
import { readStatisticHeader } from '../statistic-header.ts';
import { leaveColumn, leaveOthers, sampleOf } from './sample-columns.ts';
import { surveyInSheet } from './sheet-decimal-mark.ts';
import { firstRow, leaveRow, type SheetTask } from './sheet-task.ts';
import { ValueTaker } from './value-taker.ts';

/** The row that names the gate of each column, null where a sheet has none. */
export function gateRow({ sheet, mapping }: SheetTask, names: ColumnMapping): number | null {
  for (let row = firstRow(mapping); row < sheet.rows; row++) if (namesGate(sheet.text(row, names.column))) return row;
  return null;
}

/** Reads a sheet with a column for each gate of each file and a row for each statistic, as FCS Express writes it. */
export function readStatisticRows(
  task: SheetTask,
  names: ColumnMapping,
  files: readonly ColumnMapping[],
  gates: number,
): void {
  const { sheet, series, analytes, ledger } = task;
  const rows = statisticRows(task, names, gates);
  ledger.mark(gates, names.column, 'heading');
  const named = [...rows.keys()];
  leaveOthers(task, [...named, gates], [names, ...files]);
  const values = new ValueTaker(task);
  for (const file of files) {
    const cells = [gates, ...named];
    const { spelling, population, kind } = gateMeasure([sheet.text(gates, file.column).trim()], analytes);
    const single = kind === 'positive' || kind === 'plain';
    const met = analytes.met(spelling);
    if (!analytes.takes(spelling, single)) {
      if (kind === 'positive') {
        met.count++;
        const [severity, code] = analytes.untaken(spelling);
        leaveColumn(task, cells, file.column, severity, code, { analyte: spelling, column: file.header });
      } else leaveColumn(task, cells, file.column, 'info', 'import.gate-left-out', { gate: spelling });
      continue;
    }
    const sample = sampleOf(task, file, cells);
    if (sample === null) continue;
    ledger.mark(gates, file.column, 'heading');
    const { mark } = surveyInSheet(task, file.column);
    values.of(sample.subject, sample.visit, sample.condition);
    for (const [row, { metric, unit }] of rows) {
      if (values.isBlank(row, file.column)) continue;
      const of = series.of(single ? analytes.nameOf(spelling) : spelling, population, metric, unit);
      values.take(
        row,
        file.column,
        file.header,
        mark,
        { series: of, met, conversion: null, rank: null, percent: null },
        null,
      );
    }
  }
  values.finish();
}

/** The rows whose first cell names a statistic; others are left out, saying so. */
function statisticRows(task: SheetTask, names: ColumnMapping, gates: number) {
  const { sheet, mapping, ledger } = task;
  const rows = new Map<number, { readonly metric: string; readonly unit: string | null }>();
  for (let row = firstRow(mapping); row < sheet.rows; row++) {
    if (row === gates) continue;
    const statistic = readStatisticHeader(sheet.text(row, names.column));
    if (statistic === null || statistic.of !== '') {
      leaveRow(task, row, 'info', 'import.note-row', { text: sheet.text(row, names.column).trim() });
      continue;
    }
    ledger.mark(row, names.column, 'key');
    rows.set(row, statistic);
  }
  return rows;
}
