import type { ColumnMapping } from '../mapping.ts';
import type { VisitName } from '../names/visit-names.ts';
import { parseQualifier } from '../values/parse-value.ts';
import { converted } from '../values/unit-factor.ts';
import { BlankCells } from './blank-cells.ts';
import { type MeasuredColumn, measuredColumn } from './measured-column.ts';
import { PercentColumns } from './percent-columns.ts';
import { RowKeys, visitQuestions } from './row-keys.ts';
import { columnsOf } from './series-list.ts';
import { firstRow, noteCell, type SheetTask } from './sheet-task.ts';
import { ValueCell } from './value-cell.ts';

/** Reads a sheet whose columns carry a visit each (its rows the subjects), or a subject each (its rows the visits). */
export function readCrossed(task: SheetTask): void {
  const { sheet, sheetIndex, mapping, found, keys } = task;
  const subjectsInColumns = mapping.layout === 'transposed';
  const rows = new RowKeys(task);
  const cell = new ValueCell(sheet, task.file, task.ledger, task.problems, task.choices.ambiguousMark);
  const percents = new PercentColumns(task);
  const blanks = new BlankCells();
  const signs = subjectsInColumns ? [] : columnsOf(mapping, 'qualifier');
  const columns = columnsOf(mapping, 'measurement').map((column) => crossedColumn(task, column));
  for (let row = firstRow(mapping); row < sheet.rows; row++) {
    if (!rows.read(row, subjectsInColumns)) continue;
    rows.accept(row);
    for (const { column } of signs) if (!sheet.isEmpty(row, column)) task.ledger.mark(row, column, 'key');
    for (const { measured, visit: ownVisit, subject: ownSubject } of columns) {
      const { column: at, header, series } = measured;
      if (sheet.isEmpty(row, at)) {
        blanks.note(row, at);
        continue;
      }
      const subject = subjectsInColumns ? ownSubject : rows.subject;
      const visit = subjectsInColumns ? rows.visit : ownVisit;
      if (subject === null || visit === null || visit.week === null || !measured.allowed) {
        task.ledger.mark(row, at, 'left-out');
        if (!measured.allowed) measured.met.count++;
        if (visit !== null) visit.count++;
        sayWhyLeft(task, row, measured, subject, visit);
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
    const { subject } = column;
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
  { column, header, series, mapping }: MeasuredColumn,
  subject: string | null,
  visit: VisitName | null,
): void {
  if (subject === null)
    noteCell(task, 'error', 'import.column-without-subject', row, column, { column: mapping.header });
  else if (visit === null) noteCell(task, 'error', 'import.no-visit', row, column);
  else if (visit.week === null) {
    noteCell(task, 'error', visitQuestions[visit.question ?? 'unknown'], row, column, { visit: visit.text });
  } else noteCell(task, 'error', 'import.unknown-analyte', row, column, { analyte: series.analyte, column: header });
}
