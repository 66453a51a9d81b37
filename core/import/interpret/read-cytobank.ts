import { gateMeasure } from '../gate-measure.ts';
import type { ColumnMapping } from '../mapping.ts';
import { metricName } from '../metric-name.ts';
import { gateRow, readStatisticRows } from './read-statistic-rows.ts';
import { leaveOthers, sampleOf } from './sample-columns.ts';
import { columnsOf } from './series-list.ts';
import { surveyInSheet } from './sheet-decimal-mark.ts';
import { firstRow, leaveRow, leaveRows, leaveUntaken, type SheetTask } from './sheet-task.ts';
import { ValueTaker } from './value-taker.ts';

/** Reads a sheet with a row for each population and statistic and a column for each sample. */
export function readCytobank(task: SheetTask): void {
  const { sheet, mapping, series, analytes } = task;
  const names = columnsOf(mapping, 'population')[0];
  const files = columnsOf(mapping, 'measurement');
  if (names === undefined || files.length === 0) {
    leaveRows(task, 'error', 'import.no-value-column');
    return;
  }
  const gates = gateRow(task, names);
  if (gates !== null) {
    readStatisticRows(task, names, files, gates);
    return;
  }
  const allowed = allowedRows(task, names);
  leaveOthers(task, allowed, [names, ...files]);
  const values = new ValueTaker(task);
  for (const file of files) {
    const sample = sampleOf(task, file, allowed);
    if (sample === null) continue;
    const { mark } = surveyInSheet(task, file.column);
    values.of(sample.subject, sample.visit, sample.condition);
    for (const row of allowed) {
      if (values.isBlank(row, file.column)) continue;
      const { gate, metric } = statisticOf(sheet.text(row, names.column));
      const { spelling, population, kind } = gateMeasure([gate], analytes);
      const single = kind === 'positive' || kind === 'plain';
      const name = single ? analytes.nameOf(spelling) : spelling;
      const of = series.of(name, population, metric, metric.startsWith('%') ? '%' : null);
      const taken = { series: of, met: analytes.met(spelling), conversion: null, rank: null, percent: null };
      values.take(row, file.column, file.header, mark, taken, null);
    }
  }
  values.finish();
}

/** `cd3_EventCounts` is the count of the gate `cd3`; a name without a statistic counts too. */
function statisticOf(text: string): { readonly gate: string; readonly metric: string } {
  const name = text.trim();
  const at = name.lastIndexOf('_');
  const [gate, statistic] = at <= 0 ? [name, 'count'] : [name.slice(0, at), name.slice(at + 1)];
  if (/^(?:event)?counts?$/i.test(statistic)) return { gate, metric: 'count' };
  if (/^percent/i.test(statistic)) return { gate, metric: '% of parent' };
  return { gate, metric: metricName(statistic.replace(/s$/i, '')) };
}

/** The rows whose gate the study takes; the others are left out, saying why. */
function allowedRows(task: SheetTask, names: ColumnMapping): readonly number[] {
  const { sheet, mapping, analytes, ledger } = task;
  const rows: number[] = [];
  for (let row = firstRow(mapping); row < sheet.rows; row++) {
    const text = sheet.text(row, names.column).trim();
    const { spelling, kind } = gateMeasure([statisticOf(text).gate], analytes);
    const single = kind === 'positive' || kind === 'plain';
    if (text === '') leaveRow(task, row, 'warning', 'import.row-without-analyte');
    else if (analytes.takes(spelling, single)) {
      ledger.mark(row, names.column, 'key');
      rows.push(row);
    } else if (kind === 'positive') {
      analytes.met(spelling).count++;
      leaveUntaken(task, spelling, row, { analyte: spelling, column: names.header });
    } else leaveRow(task, row, 'info', 'import.gate-left-out', { gate: spelling });
  }
  return rows;
}
