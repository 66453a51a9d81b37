import type { Qualifier } from '../../study/series.ts';
import type { Sheet } from '../../workbook/workbook.ts';
import type { ColumnMapping } from '../mapping.ts';
import { metricName } from '../metric-name.ts';
import { readParameter } from '../parameter-name.ts';
import { populationName } from '../population-name.ts';
import type { DecimalMark } from '../values/parse-number.ts';
import { parseQualifier, parseValue } from '../values/parse-value.ts';
import { rankerOf } from './graded-values.ts';
import { measuredUnit, speaksOfPercent } from './measured-unit.ts';
import { RowKeys } from './row-keys.ts';
import { columnsOf } from './series-list.ts';
import { surveyInSheet } from './sheet-decimal-mark.ts';
import { firstRow, leaveRow, leaveRows, leaveUntaken, noteCell, type SheetTask } from './sheet-task.ts';
import { settleUnit } from './unit-conversion.ts';
import type { ValueColumn } from './value-cell.ts';
import { type TakenSeries, ValueTaker } from './value-taker.ts';

interface NamedSeries extends TakenSeries {
  readonly allowed: boolean;
}

/** Reads a sheet with a row for each value. */
export function readLong(task: SheetTask): void {
  const { sheet, mapping, ledger } = task;
  const value = columnsOf(mapping, 'value')[0];
  if (value === undefined) {
    leaveRows(task, 'error', 'import.no-value-column');
    return;
  }
  const start = firstRow(mapping);
  const survey = surveyInSheet(task, value.column);
  if (survey.mark === ',')
    noteCell(task, 'info', 'import.decimal-comma', mapping.headerRow, value.column, { column: value.header });
  const rows = new RowKeys(task);
  const values = new ValueTaker(task);
  const namer = new SeriesNamer(task, value, survey);
  const qualifier = columnsOf(mapping, 'qualifier')[0];
  const status = columnsOf(mapping, 'status')[0];
  for (let row = start; row < sheet.rows; row++) {
    if (!rows.read(row, true)) continue;
    if (rows.visit === null) continue;
    const named = namer.read(row);
    if (named === null) {
      leaveRow(task, row, 'warning', 'import.row-without-analyte');
      continue;
    }
    if (!named.allowed) {
      named.met.count++;
      leaveUntaken(task, named.met.spelling, row, { analyte: named.series.analyte, column: value.header });
      continue;
    }
    rows.accept(row);
    if (qualifier !== undefined && !sheet.isEmpty(row, qualifier.column)) ledger.mark(row, qualifier.column, 'key');
    if (status !== undefined) readStatus(task, row, status, value);
    const taken = sheet.isEmpty(row, value.column) ? (insteadOf(sheet, row, qualifier) ?? value) : value;
    if (values.isBlank(row, taken.column)) continue;
    const sign = qualifier === undefined ? null : signOf(sheet.text(row, qualifier.column), survey.mark);
    values.of(rows.subject, rows.visit, rows.condition);
    values.take(row, taken.column, taken.header, survey.mark, named, sign);
  }
  rows.finish();
  values.finish();
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
  readonly #survey: ValueColumn;
  readonly #columns: readonly (number | null)[];
  readonly #cdisc: boolean;
  readonly #unitIsParameter: boolean;
  readonly #known = new Map<string, NamedSeries>();

  constructor(task: SheetTask, value: ColumnMapping, survey: ValueColumn) {
    this.#task = task;
    this.#value = value;
    this.#survey = survey;
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
    const { percentFormats, percentTexts } = this.#survey;
    const said = unitText === '' ? fixed.unit : unitText;
    const measured = measuredUnit(text, metric, said, percentFormats || percentTexts, analytes);
    const at = { row, column: fixed.column, header: fixed.header };
    const { unit, conversion } = settleUnit(this.#task, text, measured, at);
    const percentage = unit === '%' || (unit === null && [text, metric, fixed.header].some(speaksOfPercent));
    const within = gates?.includes('/') ? populationName(gates.split('/')) : gates;
    const held = series.of(analytes.nameOf(text), within, metric, percentage ? '%' : unit);
    const { column, header, percent } = fixed;
    const group = { key: String(held.index), column, header, answer: percent, saysPercent: percentTexts };
    return {
      series: held,
      percent: percentage ? group : null,
      rank: rankerOf(text, analytes),
      conversion,
      met: analytes.met(text),
      allowed: analytes.takes(text),
    };
  }
}

/** In CDISC a parameter carries its unit in parentheses (`Albumin (g/L)`), be it the name or the column beside a code. */
function cdiscNames(parameter: string, unitCell: string, unitIsParameter: boolean): readonly [string, string] {
  const { name, unit } = readParameter(parameter);
  return [name, unit ?? (unitIsParameter ? (readParameter(unitCell).unit ?? '') : unitCell)];
}
