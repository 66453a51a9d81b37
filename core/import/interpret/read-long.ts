import type { Qualifier } from '../../study/series.ts';
import type { Sheet } from '../../workbook/workbook.ts';
import type { ColumnMapping } from '../mapping.ts';
import { metricName } from '../metric-name.ts';
import type { MetAnalyte } from '../names/analyte-names.ts';
import { readParameter } from '../parameter-name.ts';
import { populationName } from '../population-name.ts';
import type { DecimalMark } from '../values/parse-number.ts';
import { parseQualifier, parseValue } from '../values/parse-value.ts';
import { converted } from '../values/unit-factor.ts';
import { BlankCells } from './blank-cells.ts';
import { measuredUnit, speaksOfPercent } from './measured-unit.ts';
import { PercentColumns } from './percent-columns.ts';
import { RowKeys } from './row-keys.ts';
import { columnsOf, type FoundSeries } from './series-list.ts';
import { firstRow, leaveRow, leaveRows, noteCell, type SheetTask } from './sheet-task.ts';
import { settleUnit, type UnitConversion } from './unit-conversion.ts';
import { surveyValueColumn, ValueCell } from './value-cell.ts';

interface NamedSeries {
  readonly series: FoundSeries;
  readonly percentage: boolean;
  readonly conversion: UnitConversion | null;
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
  const cell = new ValueCell(sheet, task.file, ledger, task.problems, task.choices.ambiguousMark);
  const percents = new PercentColumns(task);
  const blanks = new BlankCells();
  const namer = new SeriesNamer(task, value, survey.percentFormats || survey.percentTexts);
  const qualifier = columnsOf(mapping, 'qualifier')[0];
  const status = columnsOf(mapping, 'status')[0];
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
    if (status !== undefined) readStatus(task, row, status, value);
    const taken = sheet.isEmpty(row, value.column) ? (insteadOf(sheet, row, qualifier) ?? value) : value;
    if (sheet.isEmpty(row, taken.column)) {
      blanks.note(row, taken.column);
      continue;
    }
    if (!cell.read(row, taken.column, taken.header, survey.mark)) continue;
    const sign = qualifier === undefined ? null : signOf(sheet.text(row, qualifier.column), survey.mark);
    const { series } = named;
    if (named.percentage && !cell.percent) percents.note(String(series.index), value, survey.percentTexts, cell.value);
    ledger.mark(row, taken.column, 'reading');
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
        value: named.conversion === null ? cell.value : converted(cell.value, named.conversion.factor),
        qualifier: sign ?? cell.qualifier,
        text: sheet.text(row, taken.column),
        source: { sheet: sheetIndex, row, column: taken.column },
        note: named.conversion?.note ?? null,
      },
      keys.of(subject, visit.week, series.index),
    );
  }
  rows.finish();
  percents.settle();
  blanks.say(task);
}

/** The sign of a limit, alone (`<`) or before its number (`<0.3`). */
function signOf(text: string, mark: DecimalMark): Qualifier | null {
  const alone = parseQualifier(text);
  if (alone !== null || text === '') return alone;
  const parsed = parseValue(text, mark);
  return parsed.kind === 'number' ? parsed.qualifier : null;
}

/** The column of signs where it holds a whole result (`<0.3`, `POSITIVE`) in the place of an empty value. */
function insteadOf(sheet: Sheet, row: number, qualifier: ColumnMapping | undefined): ColumnMapping | null {
  if (qualifier === undefined || sheet.isEmpty(row, qualifier.column)) return null;
  return parseQualifier(sheet.text(row, qualifier.column)) === null ? qualifier : null;
}

/** `NOT DONE` in a column of its own explains an empty value, and contradicts one that is there. */
function readStatus(task: SheetTask, row: number, status: ColumnMapping, value: ColumnMapping): void {
  const { sheet, ledger } = task;
  if (sheet.isEmpty(row, status.column)) return;
  const values = { column: status.header, text: sheet.text(row, status.column).trim() };
  if (parseValue(values.text).kind !== 'missing') ledger.mark(row, status.column, 'key');
  else if (sheet.isEmpty(row, value.column)) {
    ledger.mark(row, status.column, 'left-out');
    noteCell(task, 'info', 'import.missing-mark', row, status.column, values);
  } else {
    ledger.mark(row, status.column, 'key');
    noteCell(task, 'warning', 'import.status-contradicts', row, status.column, values);
  }
}

/** Names the series of each row from its words, remembering every combination that it has met. */
class SeriesNamer {
  readonly #task: SheetTask;
  readonly #value: ColumnMapping;
  readonly #percentCells: boolean;
  readonly #columns: readonly (number | null)[];
  readonly #cdisc: boolean;
  readonly #unitIsParameter: boolean;
  readonly #known = new Map<string, NamedSeries>();

  constructor(task: SheetTask, value: ColumnMapping, percentCells: boolean) {
    this.#task = task;
    this.#value = value;
    this.#percentCells = percentCells;
    this.#cdisc = task.mapping.layout === 'cdisc-lab';
    this.#unitIsParameter = columnsOf(task.mapping, 'unit').some(({ header }) => /^param$/i.test(header));
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
    const named = this.#name(key, row);
    if (named !== null) this.#known.set(key, named);
    return named;
  }

  #name(key: string, row: number): NamedSeries | null {
    const [parameter = '', population = '', statistic = '', unitCell = ''] = key
      .split('\u0000')
      .map((part) => part.trim());
    const { analytes, series } = this.#task;
    const fixed = this.#value;
    const [spelling, unitText] = this.#cdisc
      ? cdiscNames(parameter, unitCell, this.#unitIsParameter)
      : [parameter, unitCell];
    const text = spelling === '' ? fixed.analyte : spelling;
    if (text === null) return null;
    const metric = statistic === '' ? fixed.metric : metricName(statistic);
    const gates = population === '' ? fixed.population : population;
    const measured = measuredUnit(text, metric, unitText === '' ? fixed.unit : unitText, this.#percentCells, analytes);
    const at = { row, column: fixed.column, header: fixed.header };
    const { unit, conversion } = settleUnit(this.#task, text, measured, at);
    const percentage = unit === '%' || (unit === null && [text, metric, fixed.header].some(speaksOfPercent));
    return {
      series: series.of(
        analytes.nameOf(text),
        gates?.includes('/') ? populationName(gates.split('/')) : gates,
        metric,
        percentage ? '%' : unit,
      ),
      percentage,
      conversion,
      met: analytes.met(text),
      allowed: analytes.mayAdd || analytes.find(text) !== null,
    };
  }
}

/** In CDISC a parameter carries its unit in parentheses (`Albumin (g/L)`), be it the name or the column beside a code. */
function cdiscNames(parameter: string, unitCell: string, unitIsParameter: boolean): readonly [string, string] {
  const { name, unit } = readParameter(parameter);
  return [name, unit ?? (unitIsParameter ? (readParameter(unitCell).unit ?? '') : unitCell)];
}
