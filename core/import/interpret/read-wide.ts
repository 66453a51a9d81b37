import type { ColumnMapping, SheetMapping } from '../mapping.ts';
import type { MetAnalyte } from '../names/analyte-names.ts';
import type { DecimalMark } from '../values/parse-number.ts';
import { parseQualifier } from '../values/parse-value.ts';
import { BlankCells } from './blank-cells.ts';
import { measuredUnit, speaksOfPercent } from './measured-unit.ts';
import { PercentColumns } from './percent-columns.ts';
import { RowKeys } from './row-keys.ts';
import { columnsOf, type FoundSeries } from './series-list.ts';
import { firstRow, noteCell, type SheetTask } from './sheet-task.ts';
import { surveyValueColumn, ValueCell } from './value-cell.ts';

interface MeasuredColumn {
  readonly mapping: ColumnMapping;
  readonly column: number;
  readonly header: string;
  readonly mark: DecimalMark;
  readonly series: FoundSeries;
  /** Where its plain numbers may be fractions: how the header speaks of percentages. */
  readonly percentage: boolean;
  readonly saysPercent: boolean;
  /** The column that holds the signs of its limits, null if its cells do. */
  readonly qualifier: number | null;
  /** False for an analyte that the study has not and that may not be added. */
  readonly allowed: boolean;
  readonly met: MetAnalyte;
}

/** Reads a sheet with a row for each subject and visit (or sample) and a column for each measurement. */
export function readWide(task: SheetTask): void {
  const { sheet, sheetIndex, mapping, found, keys } = task;
  const rows = new RowKeys(task);
  const cell = new ValueCell(sheet, task.file, task.ledger, task.problems);
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
          value: cell.value,
          qualifier: sign ?? cell.qualifier,
          text: sheet.text(row, at),
          source: { sheet: sheetIndex, row, column: at },
          note: null,
        },
        keys.of(subject, visit.week, series.index),
      );
    }
  }
  rows.finish();
  percents.settle();
  blanks.say(task);
}

function measuredColumn(task: SheetTask, mapping: ColumnMapping): MeasuredColumn {
  const { sheet, analytes } = task;
  const { column, header } = mapping;
  const spelling = mapping.analyte ?? header;
  const survey = surveyValueColumn(sheet, column, firstRow(task.mapping), sheet.rows);
  const { unit, from, studyUnit } = measuredUnit(
    spelling,
    mapping.metric,
    mapping.unit,
    survey.percentFormats || survey.percentTexts,
    analytes,
  );
  const analyte = analytes.nameOf(spelling);
  if (survey.mark === ',')
    noteCell(task, 'info', 'import.decimal-comma', task.mapping.headerRow, column, { column: header });
  if (from === 'study' && unit !== null) {
    noteCell(task, 'info', 'import.unit-of-study', task.mapping.headerRow, column, { column: header, analyte, unit });
  }
  if (studyUnit !== null && unit !== null) {
    const values = { column: header, analyte, unit, studyUnit };
    noteCell(task, 'warning', 'import.unit-differs', task.mapping.headerRow, column, values);
  }
  return {
    mapping,
    column,
    header: header === '' ? spelling : header,
    mark: survey.mark,
    series: task.series.of(analyte, mapping.population, mapping.metric, unit),
    percentage: unit === '%' || (unit === null && speaksOfPercent(header)),
    saysPercent: survey.percentTexts || /\(\s*%/.test(header) || /[^|]\s%$/.test(header),
    met: analytes.met(spelling),
    qualifier: qualifierBeside(task.mapping, column),
    allowed: analytes.mayAdd || analytes.find(spelling) !== null,
  };
}

/** A column of signs belongs to the measurement on its right, else to the one on its left. */
function qualifierBeside(mapping: SheetMapping, column: number): number | null {
  const roleAt = (at: number) => mapping.columns.find((each) => each.column === at)?.role;
  if (roleAt(column - 1) === 'qualifier') return column - 1;
  return roleAt(column + 1) === 'qualifier' && roleAt(column + 2) !== 'measurement' ? column + 1 : null;
}
