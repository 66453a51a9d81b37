import { factorBetween } from '../values/unit-factor.ts';
import type { MeasuredUnit } from './measured-unit.ts';
import { noteCell, type SheetTask } from './sheet-task.ts';

/** How a column's values become the study's unit. */
export interface UnitConversion {
  readonly factor: number;
  /** What is kept beside each value: `mg/dL × 17.1`. */
  readonly note: string;
}

/** The unit of the readings, and how values get there; null where the file's numbers are taken as they stand. */
export interface SettledUnit {
  readonly unit: string | null;
  readonly conversion: UnitConversion | null;
}

/**
 * Settles a unit that is not the study's: converted where the factor is known, and said with it; else kept apart with a warning.
 *
 * @param at the cell to name, and the column as people call it
 */
export function settleUnit(
  task: SheetTask,
  spelling: string,
  { unit, studyUnit }: MeasuredUnit,
  at: { readonly row: number; readonly column: number; readonly header: string },
): SettledUnit {
  const known = task.analytes.find(spelling);
  if (known === null || unit === null || studyUnit === null) return { unit, conversion: null };
  const factor = factorBetween(known, unit, studyUnit);
  const values = { column: at.header, analyte: known.name, unit, studyUnit };
  if (factor === null) {
    noteCell(task, 'warning', 'import.unit-differs', at.row, at.column, values);
    return { unit, conversion: null };
  }
  const shown = String(Number(factor.toPrecision(6)));
  noteCell(task, 'info', 'import.unit-converted', at.row, at.column, { ...values, factor: shown });
  return { unit: studyUnit, conversion: { factor, note: `${unit} × ${shown}` } };
}
