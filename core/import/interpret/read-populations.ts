import type { ColumnMapping } from '../mapping.ts';
import { measuredUnit } from './measured-unit.ts';
import { RowKeys } from './row-keys.ts';
import { type RowPopulation, RowPopulations } from './row-populations.ts';
import { columnsOf } from './series-list.ts';
import { surveyInSheet } from './sheet-decimal-mark.ts';
import { firstRow, leaveRow, leaveRows, leaveUntaken, noteCell, noteUntaken, type SheetTask } from './sheet-task.ts';
import { surveyValueColumn, type ValueColumn } from './value-cell.ts';
import { type TakenSeries, ValueTaker } from './value-taker.ts';

interface Statistic {
  readonly column: ColumnMapping;
  readonly survey: ValueColumn;
}

interface NamedStatistic extends TakenSeries {
  /** False for an intensity of a marker that the study has not and that may not be added. */
  readonly allowed: boolean;
}

/** Reads a sheet with a row for each population of each sample, and a column for each statistic. */
export function readPopulations(task: SheetTask): void {
  const { sheet, mapping, ledger } = task;
  const statistics = surveyed(task);
  const populations = new RowPopulations(task);
  if (statistics.length === 0 || populations.columns.length === 0) {
    leaveRows(task, 'error', 'import.no-value-column');
    return;
  }
  for (const { column, survey } of statistics) {
    if (survey.mark === ',')
      noteCell(task, 'info', 'import.decimal-comma', mapping.headerRow, column.column, { column: column.header });
  }
  const rows = new RowKeys(task);
  const values = new ValueTaker(task);
  const namer = new StatisticNamer(task);
  for (let row = firstRow(mapping); row < sheet.rows; row++) {
    const population = populations.read(row);
    if (population !== null && leaveForeignGate(task, row, population, statistics)) continue;
    if (!rows.read(row, true)) continue;
    if (rows.visit === null) continue;
    if (population === null) {
      leaveRow(task, row, 'warning', 'import.row-without-analyte');
      continue;
    }
    rows.accept(row);
    values.of(rows.subject, rows.visit, rows.condition);
    for (const { column } of [...populations.columns, ...namer.units]) {
      if (!sheet.isEmpty(row, column)) ledger.mark(row, column, 'key');
    }
    for (const { column, survey } of statistics) {
      const at = column.column;
      if (values.isBlank(row, at)) continue;
      const statistic = namer.of(row, column, survey, population);
      const { series, met, allowed } = statistic;
      if (!allowed) {
        met.count++;
        ledger.mark(row, at, 'left-out');
        if (column.analyte === null && population.kind !== 'positive')
          noteCell(task, 'info', 'import.gate-left-out', row, at, { gate: population.spelling });
        else {
          const values = { analyte: series.analyte, column: column.header };
          noteUntaken(task, met.spelling, row, at, values);
        }
        continue;
      }
      values.take(row, at, column.header, survey.mark, statistic, null);
    }
  }
  rows.finish();
  values.finish();
}

/** The statistics with what their columns have in common. `598,150` cells are no fraction: a comma in counts separates thousands everywhere. */
function surveyed(task: SheetTask): readonly Statistic[] {
  const { sheet, mapping } = task;
  const statistics = columnsOf(mapping, 'measurement').map((column) => {
    return { column, survey: surveyValueColumn(sheet, column.column, firstRow(mapping), sheet.rows) };
  });
  const grouped = statistics.some(({ column, survey }) => column.metric === 'count' && survey.mark === 'unknown');
  return statistics.map(({ column, survey }) => {
    if (survey.mark !== 'unknown') return { column, survey };
    return { column, survey: grouped ? { ...survey, mark: '.' } : surveyInSheet(task, column.column) };
  });
}

/**
 * Leaves out the row of a gate that is nothing of the study's: a marker that it does not know is asked for; other gates (`Singlets`,
 * complements, combinations) are listed. Intensities of markers are judged each by its own.
 */
function leaveForeignGate(
  task: SheetTask,
  row: number,
  { spelling, kind }: RowPopulation,
  statistics: readonly Statistic[],
): boolean {
  const { analytes } = task;
  const single = kind === 'positive' || kind === 'plain';
  if (analytes.takes(spelling, single)) return false;
  if (statistics.some(({ column }) => column.analyte !== null)) return false;
  if (kind === 'positive') {
    analytes.met(spelling).count++;
    const values = { analyte: spelling, column: statistics[0]?.column.header ?? '' };
    leaveUntaken(task, spelling, row, values);
  } else leaveRow(task, row, 'info', 'import.gate-left-out', { gate: spelling });
  return true;
}

const counting = /count|number|^(?:cells|events)$/i;
const percentage = /%|percent|^pct$/i;

/** Names the series of each statistic of a row: the row's gate, or the marker that the column is an intensity of. */
class StatisticNamer {
  readonly units: readonly ColumnMapping[];
  readonly #task: SheetTask;
  readonly #known = new Map<string, NamedStatistic>();

  constructor(task: SheetTask) {
    this.#task = task;
    this.units = columnsOf(task.mapping, 'unit').slice(0, 1);
  }

  of(row: number, column: ColumnMapping, survey: ValueColumn, population: RowPopulation): NamedStatistic {
    const [unitColumn] = this.units;
    const said = unitColumn === undefined ? '' : this.#task.sheet.text(row, unitColumn.column).trim();
    const key = [column.column, said, population.spelling, population.within].join('\u0000');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const named = this.#name(column, said, survey, population);
    this.#known.set(key, named);
    return named;
  }

  #name(column: ColumnMapping, said: string, survey: ValueColumn, population: RowPopulation): NamedStatistic {
    const { analytes, series } = this.#task;
    const spelling = column.analyte ?? population.spelling;
    const within = column.analyte === null ? population.within : population.itself;
    const metric = column.metric ?? (percentage.test(said) ? '% of parent' : counting.test(said) ? 'count' : null);
    const plain = column.analyte === null ? (metric === 'count' ? null : column.unit) : column.unit;
    const unitText = plain ?? (percentage.test(said) ? '%' : counting.test(said) ? null : said);
    const percentCells = survey.percentFormats || survey.percentTexts;
    const { unit } = measuredUnit(spelling, metric, unitText, percentCells, analytes);
    const single = population.kind === 'positive' || population.kind === 'plain' || column.analyte !== null;
    const saysPercent = survey.percentTexts || /%/.test(column.header) || this.units.length > 0;
    const { header, percent } = column;
    return {
      series: series.of(single ? analytes.nameOf(spelling) : spelling, within, metric, unit),
      conversion: null,
      rank: null,
      percent:
        unit === '%'
          ? { key: String(column.column), column: column.column, header, answer: percent, saysPercent }
          : null,
      met: analytes.met(spelling),
      allowed: analytes.takes(spelling, single),
    };
  }
}
