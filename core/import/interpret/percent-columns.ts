import { columnLetters } from '../../workbook/address.ts';
import { decidePercentScales, percentOfFraction } from '../values/percent-scale.ts';
import type { SheetTask } from './sheet-task.ts';

/** A column of percentages as people call it, and the answer given for it. */
export interface PercentScaleAnswer {
  readonly column: number;
  readonly header: string;
  readonly answer: 'ask' | 'fraction' | 'number' | null;
}

interface PercentColumn {
  readonly column: number;
  readonly header: string;
  readonly saysPercent: boolean;
  readonly answer: 'fraction' | 'number' | null;
  readonly plain: number[];
  max: number;
}

/**
 * The plain numbers of a sheet's percentage columns. Their scale can only be decided when all have been seen: then fractions are made
 * percentages, and what cannot be told is asked.
 */
export class PercentColumns {
  readonly #task: SheetTask;
  readonly #columns = new Map<string, PercentColumn>();

  constructor(task: SheetTask) {
    this.#task = task;
  }

  /**
   * Notes that the reading to be added next is a plain number of a percentage column; `saysPercent` where its header or the texts
   * beside it carry the sign.
   */
  note(key: string, column: PercentScaleAnswer, saysPercent: boolean, value: number): void {
    let known = this.#columns.get(key);
    if (known === undefined) {
      const answer = column.answer === 'ask' ? null : column.answer;
      known = {
        column: column.column,
        header: column.header,
        saysPercent,
        answer,
        plain: [],
        max: Number.NEGATIVE_INFINITY,
      };
      this.#columns.set(key, known);
    }
    known.plain.push(this.#task.found.readings.length);
    if (value > known.max) known.max = value;
  }

  /** Decides and applies the scales; call it once, after the sheet's last row. */
  settle(): void {
    const columns = [...this.#columns.values()];
    const scales = decidePercentScales(
      columns.map(({ saysPercent, answer, plain, max }) => ({
        percentage: true,
        saysPercent,
        numbers: plain.length,
        max,
        answer,
      })),
    );
    for (const [index, { column, header, plain }] of columns.entries()) {
      const decided = scales[index] ?? 'ask';
      const scale = decided === 'ask' ? this.#task.choices.percent : decided;
      if (scale === 'fraction') this.#multiply(plain);
      if (scale === 'ask') this.#ask(column, header, plain);
    }
  }

  #multiply(plain: readonly number[]): void {
    const { readings } = this.#task.found;
    for (const at of plain) {
      const reading = readings[at];
      if (reading !== undefined) readings[at] = { ...reading, value: percentOfFraction(reading.value) };
    }
  }

  #ask(column: number, header: string, plain: readonly number[]): void {
    const { file, sheet, found, problems } = this.#task;
    const first = found.readings[plain[0] ?? 0]?.source;
    const place =
      first === undefined
        ? { file, sheet: sheet.name }
        : { file, sheet: sheet.name, row: first.row, column: first.column };
    const name = header === '' ? columnLetters(column) : header;
    problems.add('error', 'import.percent-scale-unknown', place, { column: name }, plain.length);
  }
}
