import type { AnalyteNames } from '../names/analyte-names.ts';
import type { Reading } from '../reading.ts';
import { noteCell, type SheetTask } from './sheet-task.ts';

/** How large the values of one series are. */
interface Magnitudes {
  values: number;
  /** Values with decimals, and the greatest of them. */
  broken: number;
  greatest: number;
  /** The greatest whole value. */
  greatestWhole: number;
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
  const bySeries: Magnitudes[] = [];
  let aboveHundred = false;
  for (let at = from; at < readings.length; at++) {
    const reading = readings[at];
    if (reading === undefined) continue;
    aboveHundred ||= isAboveHundred(reading, task.analytes);
    const series = task.keys.seriesOf(keys[at] ?? 0);
    const known = bySeries[series] ?? { values: 0, broken: 0, greatest: 0, greatestWhole: 0 };
    bySeries[series] = known;
    const size = Math.abs(reading.value);
    known.values++;
    if (Number.isInteger(size)) {
      if (size > known.greatestWhole) known.greatestWhole = size;
    } else {
      known.broken++;
      if (size > known.greatest) known.greatest = size;
    }
  }
  // Nearly always there is nothing to say, and no second look is needed.
  const doubtful = bySeries.map(
    ({ values, broken, greatest, greatestWhole }) =>
      broken >= fewest && broken >= leastShare * values && greatestWhole > timesGreater * greatest,
  );
  if (!aboveHundred && !doubtful.includes(true)) return;
  for (let at = from; at < readings.length; at++) {
    const reading = readings[at];
    if (reading === undefined) continue;
    const { value, text, analyte, source } = reading;
    const series = task.keys.seriesOf(keys[at] ?? 0);
    const limit = timesGreater * (bySeries[series]?.greatest ?? 0);
    if (doubtful[series] === true && Number.isInteger(value) && Math.abs(value) > limit)
      noteCell(task, 'warning', 'import.decimal-lost', source.row, source.column, { analyte, text });
    else if (isAboveHundred(reading, task.analytes))
      noteCell(task, 'warning', 'import.above-hundred-percent', source.row, source.column, { analyte, text });
  }
}

/** A share of cells by its statistic, or a marker in percent: a lab's percentage, such as a prothrombin activity, may well be above 100. */
function isAboveHundred({ value, unit, metric, analyte }: Reading, analytes: AnalyteNames): boolean {
  if (value <= 100 || unit !== '%') return false;
  return metric === null ? analytes.find(analyte)?.kind === 'flow' : metric.startsWith('% of');
}
