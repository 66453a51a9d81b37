import type { Qualifier } from '../../study/series.ts';
import type { MetAnalyte } from '../names/analyte-names.ts';
import type { VisitName } from '../names/visit-names.ts';
import type { DecimalMark } from '../values/parse-number.ts';
import { converted } from '../values/unit-factor.ts';
import { BlankCells } from './blank-cells.ts';
import type { RankOf } from './graded-values.ts';
import { noteLostDecimals } from './lost-decimals.ts';
import { PercentColumns, type PercentScaleAnswer } from './percent-columns.ts';
import type { FoundSeries } from './series-list.ts';
import { noteCell, type SheetTask } from './sheet-task.ts';
import type { UnitConversion } from './unit-conversion.ts';
import { ValueCell } from './value-cell.ts';

/** What the values of one series of a sheet have in common. */
export interface TakenSeries {
  readonly series: FoundSeries;
  readonly met: MetAnalyte;
  /** How its values become the study's unit, null where they stand in it. */
  readonly conversion: UnitConversion | null;
  /** The rank of a word on the analyte's scale (`mild` ascites); null for an analyte whose values are amounts. */
  readonly rank: RankOf | null;
  /** Where its plain numbers may be fractions: the group of values that share a scale; null for what is no percentage. */
  readonly percent: PercentGroup | null;
}

/** Percentages that are decided together, as people call their column. */
export interface PercentGroup extends PercentScaleAnswer {
  readonly key: string;
  readonly saysPercent: boolean;
}

/** Takes the values of a sheet's cells as readings. The only way from a cell to a reading, whatever the layout. */
export class ValueTaker {
  readonly #task: SheetTask;
  readonly #cell: ValueCell;
  readonly #percents: PercentColumns;
  readonly #blanks = new BlankCells();
  readonly #from: number;
  #subject = '';
  #visit: VisitName | null = null;
  #condition: string | null = null;

  constructor(task: SheetTask) {
    this.#task = task;
    this.#cell = new ValueCell(task.sheet, task.file, task.ledger, task.problems, task.choices.ambiguousMark);
    this.#percents = new PercentColumns(task);
    this.#from = task.found.readings.length;
  }

  /** Says whose the next values are, of which visit and, where a sample's name says one, under which stimulation. */
  of(subject: string, visit: VisitName, condition: string | null): void {
    this.#subject = subject;
    this.#visit = visit;
    this.#condition = condition;
  }

  /**
   * Notes an empty cell where a value could stand; true if the cell is empty.
   */
  isBlank(row: number, column: number): boolean {
    if (!this.#task.sheet.isEmpty(row, column)) return false;
    this.#blanks.note(row, column);
    return true;
  }

  /**
   * Takes one cell's value; what is none is noted as a problem.
   *
   * @param header the column as people call it
   * @param sign of a limit that stands in another cell, null where there is none
   */
  take(
    row: number,
    column: number,
    header: string,
    mark: DecimalMark,
    taken: TakenSeries,
    sign: Qualifier | null,
  ): void {
    const { sheet, sheetIndex, ledger, found, keys } = this.#task;
    const visit = this.#visit;
    const cell = this.#cell;
    if (sheet.isExcluded?.(row, column) === true) {
      ledger.mark(row, column, 'left-out');
      noteCell(this.#task, 'info', 'import.excluded-value', row, column, { column: header });
      return;
    }
    if (visit === null || visit.week === null || !cell.read(row, column, header, mark, taken.rank)) return;
    if (taken.percent !== null && !cell.percent) {
      this.#percents.note(taken.percent.key, taken.percent, taken.percent.saysPercent, cell.value);
    }
    const series = this.#condition === null ? taken.series : this.#under(taken.series, this.#condition);
    ledger.mark(row, column, 'reading');
    visit.count++;
    taken.met.count++;
    if (cell.ranked) countWord(taken.met, sheet.text(row, column).trim(), cell.value);
    const { conversion } = taken;
    found.add(
      {
        subject: this.#subject,
        visitText: visit.text,
        week: visit.week,
        analyte: series.analyte,
        population: series.population,
        metric: series.metric,
        unit: series.unit,
        value: conversion === null ? cell.value : converted(cell.value, conversion.factor),
        qualifier: sign ?? cell.qualifier,
        text: sheet.text(row, column),
        source: { sheet: sheetIndex, row, column },
        note: cell.ranked ? `rank ${cell.value}` : (conversion?.note ?? null),
      },
      keys.of(this.#subject, visit.week, series.index),
    );
  }

  /** Decides what only the whole sheet can tell; call it once, after the last row. */
  finish(): void {
    this.#percents.settle();
    this.#blanks.say(this.#task);
    noteLostDecimals(this.#task, this.#from);
  }

  #under({ analyte, population, metric, unit }: FoundSeries, condition: string): FoundSeries {
    const within = population === null ? condition : `${population}, ${condition}`;
    return this.#task.series.of(analyte, within, metric, unit);
  }
}

function countWord({ words }: MetAnalyte, text: string, rank: number): void {
  const known = words.get(text);
  if (known === undefined) words.set(text, { rank, count: 1 });
  else known.count++;
}
