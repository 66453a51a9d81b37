import type { ColumnMapping } from '../mapping.ts';
import { metricName } from '../metric-name.ts';
import type { MetAnalyte } from '../names/analyte-names.ts';
import { populationName } from '../population-name.ts';
import { parseQualifier } from '../values/parse-value.ts';
import { BlankCells } from './blank-cells.ts';
import { measuredUnit, speaksOfPercent } from './measured-unit.ts';
import { PercentColumns } from './percent-columns.ts';
import { RowKeys } from './row-keys.ts';
import { columnsOf, type FoundSeries } from './series-list.ts';
import { firstRow, leaveRow, leaveRows, noteCell, type SheetTask } from './sheet-task.ts';
import { surveyValueColumn, ValueCell } from './value-cell.ts';

interface NamedSeries {
  readonly series: FoundSeries;
  readonly percentage: boolean;
  readonly allowed: boolean;
  readonly met: MetAnalyte;
}

/** Reads a sheet with a row for each value. */
export function readLong(task: SheetTask): void {
  const { sheet, sheetIndex, mapping, found, keys, ledger } = task;
  const value = columnsOf(mapping, 'value')[0];
  if (value === undefined) {
    leaveRows(task, 'error', 'import.no-value-column');
    return;
  }
  const start = firstRow(mapping);
  const survey = surveyValueColumn(sheet, value.column, start, sheet.rows);
  if (survey.mark === ',')
    noteCell(task, 'info', 'import.decimal-comma', mapping.headerRow, value.column, { column: value.header });
  const rows = new RowKeys(task);
  const cell = new ValueCell(sheet, task.file, ledger, task.problems);
  const percents = new PercentColumns(task);
  const blanks = new BlankCells();
  const namer = new SeriesNamer(task, value, survey.percentFormats || survey.percentTexts);
  const qualifier = columnsOf(mapping, 'qualifier')[0];
  for (let row = start; row < sheet.rows; row++) {
    if (!rows.read(row, true)) continue;
    const { subject, visit } = rows;
    if (visit === null || visit.week === null) continue;
    const named = namer.read(row);
    if (named === null) {
      leaveRow(task, row, 'warning', 'import.row-without-analyte');
      continue;
    }
    if (!named.allowed) {
      named.met.count++;
      leaveRow(task, row, 'error', 'import.unknown-analyte', { analyte: named.series.analyte, column: value.header });
      continue;
    }
    rows.accept(row);
    if (qualifier !== undefined && !sheet.isEmpty(row, qualifier.column)) ledger.mark(row, qualifier.column, 'key');
    if (sheet.isEmpty(row, value.column)) {
      blanks.note(row, value.column);
      continue;
    }
    if (!cell.read(row, value.column, value.header, survey.mark)) continue;
    const sign = qualifier === undefined ? null : parseQualifier(sheet.text(row, qualifier.column));
    const { series } = named;
    if (named.percentage && !cell.percent) percents.note(String(series.index), value, survey.percentTexts, cell.value);
    ledger.mark(row, value.column, 'reading');
    visit.count++;
    named.met.count++;
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
        text: sheet.text(row, value.column),
        source: { sheet: sheetIndex, row, column: value.column },
        note: null,
      },
      keys.of(subject, visit.week, series.index),
    );
  }
  rows.finish();
  percents.settle();
  blanks.say(task);
}

/** Names the series of each row from its words, remembering every combination that it has met. */
class SeriesNamer {
  readonly #task: SheetTask;
  readonly #value: ColumnMapping;
  readonly #percentCells: boolean;
  readonly #columns: readonly (number | null)[];
  readonly #known = new Map<string, NamedSeries>();

  constructor(task: SheetTask, value: ColumnMapping, percentCells: boolean) {
    this.#task = task;
    this.#value = value;
    this.#percentCells = percentCells;
    this.#columns = (['analyte', 'population', 'metric', 'unit'] as const).map(
      (role) => columnsOf(task.mapping, role)[0]?.column ?? null,
    );
  }

  /** The series of a row; null where the row names no analyte. */
  read(row: number): NamedSeries | null {
    const { sheet, ledger } = this.#task;
    let key = '';
    for (const column of this.#columns) {
      if (column === null) key += '\u0000';
      else {
        key += `${sheet.text(row, column)}\u0000`;
        if (!sheet.isEmpty(row, column)) ledger.mark(row, column, 'key');
      }
    }
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const named = this.#name(key);
    if (named !== null) this.#known.set(key, named);
    return named;
  }

  #name(key: string): NamedSeries | null {
    const [spelling = '', population = '', statistic = '', unitText = ''] = key
      .split('\u0000')
      .map((part) => part.trim());
    const { analytes, series } = this.#task;
    const fixed = this.#value;
    const text = spelling === '' ? fixed.analyte : spelling;
    if (text === null) return null;
    const metric = statistic === '' ? fixed.metric : metricName(statistic);
    const gates = population === '' ? fixed.population : population;
    const { unit } = measuredUnit(text, metric, unitText === '' ? fixed.unit : unitText, this.#percentCells, analytes);
    const percentage = unit === '%' || (unit === null && [text, metric, fixed.header].some(speaksOfPercent));
    return {
      series: series.of(
        analytes.nameOf(text),
        gates?.includes('/') ? populationName(gates.split('/')) : gates,
        metric,
        percentage ? '%' : unit,
      ),
      percentage,
      met: analytes.met(text),
      allowed: analytes.mayAdd || analytes.find(text) !== null,
    };
  }
}
