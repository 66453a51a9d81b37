import type { Trajectory } from '../statistics/trajectory.ts';
import { csvLine } from './csv-line.ts';
import { summaryColumns, summaryTable } from './summary-table.ts';

/** The numbers behind charts and figures as CSV: one row per series, arm and week, in the order of the trajectories. */
export function summaryCsv(trajectories: readonly Trajectory[]): string {
  return [summaryColumns, ...summaryTable(trajectories)].map(csvLine).join('');
}
