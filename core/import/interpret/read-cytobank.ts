import type { PhraseValues } from '../../words/phrase.ts';
import type { PhraseKey } from '../../words/say.ts';
import { columnLetters } from '../../workbook/address.ts';
import { gateMeasure } from '../gate-measure.ts';
import type { ColumnMapping } from '../mapping.ts';
import { metricName } from '../metric-name.ts';
import type { VisitName } from '../names/visit-names.ts';
import type { Severity } from '../problem.ts';
import { namesControl } from '../summary-row.ts';
import { columnsOf } from './series-list.ts';
import { surveyInSheet } from './sheet-decimal-mark.ts';
import { firstRow, leaveRow, leaveRows, leaveUntaken, noteCell, type SheetTask } from './sheet-task.ts';
import { ValueTaker } from './value-taker.ts';
import { visitProblem } from './visit-question.ts';

/** Reads a sheet with a row for each population and statistic and a column for each sample. */
export function readCytobank(task: SheetTask): void {
  const { sheet, mapping, series, analytes } = task;
  const names = columnsOf(mapping, 'population')[0];
  const files = columnsOf(mapping, 'measurement');
  if (names === undefined || files.length === 0) {
    leaveRows(task, 'error', 'import.no-value-column');
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

/** Leaves out the columns that the layout has no use for. */
function leaveOthers(task: SheetTask, rows: readonly number[], used: readonly ColumnMapping[]): void {
  const { sheet, mapping } = task;
  for (let column = 0; column < sheet.columns; column++) {
    if (used.some((each) => each.column === column)) continue;
    const header = sheet.text(mapping.headerRow, column).trim();
    const named = header === '' ? columnLetters(column) : header;
    leaveColumn(task, rows, column, 'info', 'import.column-left-out', { column: named });
  }
}

/** Leaves out the cells of a column in these rows and says so once. */
function leaveColumn(
  task: SheetTask,
  rows: readonly number[],
  column: number,
  severity: Severity,
  code: PhraseKey,
  values: PhraseValues,
): void {
  const filled = rows.filter((row) => !task.sheet.isEmpty(row, column));
  for (const row of filled) task.ledger.mark(row, column, 'left-out');
  const [first] = filled;
  if (first !== undefined) noteCell(task, severity, code, first, column, values, filled.length);
}

interface Sample {
  readonly subject: string;
  readonly visit: VisitName;
  readonly condition: string | null;
}

/** Whose sample a column's file is and of which visit, by the file's name; null where it cannot be told, which is said. */
function sampleOf(task: SheetTask, { column, header }: ColumnMapping, rows: readonly number[]): Sample | null {
  const { readSample, visits, choices, ledger, mapping } = task;
  const leave = (severity: Severity, code: PhraseKey, values: PhraseValues): null => {
    leaveColumn(task, rows, column, severity, code, values);
    return null;
  };
  if (namesControl(header)) return leave('info', 'import.control-row', { name: header });
  if (readSample === null) return leave('error', 'import.sample-pattern-missing', {});
  const parts = readSample(header);
  if (parts === null) return leave('warning', 'import.sample-name-unread', { name: header });
  if (parts.visit === null && choices.fixedWeek === null) return leave('error', 'import.no-visit', {});
  const arm = task.armOf(parts.subject, parts.arm);
  const visit = parts.visit === null ? visits.fixed(choices.fixedWeek ?? 0) : visits.inArm(parts.visit, 'ask', arm);
  if (visit.week === null) {
    visit.count++;
    if (arm !== null) visit.arms.add(arm);
    return leave(...visitProblem(visit));
  }
  const source = { sheet: task.sheetIndex, row: mapping.headerRow, column };
  if (parts.arm !== null) task.subjects.sayArm(parts.subject, parts.arm, task.sheet.name, source);
  ledger.mark(mapping.headerRow, column, 'heading');
  return { subject: parts.subject, visit, condition: parts.stimulation };
}
