import { noteCell, type SheetTask } from './sheet-task.ts';

interface Magnitudes {
  values: number;
  /** Values with decimals, and the greatest of them. */
  broken: number;
  greatest: number;
}

const fewest = 5;
const timesGreater = 5;
const leastShare = 0.6;

/**
 * Warns of numbers that may have lost their decimal mark, as a change of a computer's region makes them (263973 among values such as 0.16): whole
 * ones, more than five times the greatest of a series of which most have decimals. And of frequencies of cells above 100 %.
 *
 * @param from where this sheet's readings begin among those found
 */
export function noteLostDecimals(task: SheetTask, from: number): void {
  const { readings, keys } = task.found;
  const bySeries = new Map<number, Magnitudes>();
  for (let at = from; at < readings.length; at++) {
    const value = Math.abs(readings[at]?.value ?? 0);
    const series = task.keys.seriesOf(keys[at] ?? 0);
    let known = bySeries.get(series);
    if (known === undefined) {
      known = { values: 0, broken: 0, greatest: 0 };
      bySeries.set(series, known);
    }
    known.values++;
    if (!Number.isInteger(value)) {
      known.broken++;
      if (value > known.greatest) known.greatest = value;
    }
  }
  for (let at = from; at < readings.length; at++) {
    const reading = readings[at];
    const known = bySeries.get(task.keys.seriesOf(keys[at] ?? 0));
    if (reading === undefined || known === undefined) continue;
    const { value, text, analyte, unit, metric, source } = reading;
    const suspect =
      Number.isInteger(value) &&
      Math.abs(value) > timesGreater * known.greatest &&
      known.broken >= fewest &&
      known.broken >= leastShare * known.values;
    if (suspect) noteCell(task, 'warning', 'import.decimal-lost', source.row, source.column, { analyte, text });
    else if (unit === '%' && value > 100 && metric?.startsWith('% of'))
      noteCell(task, 'warning', 'import.above-hundred-percent', source.row, source.column, { analyte, text });
  }
}
