import type { Trajectory } from '../statistics/trajectory.ts';
import type { CsvCell } from './csv-line.ts';

/** The columns of an export of summaries, in their order. */
export const summaryColumns = [
  'analyte',
  'population',
  'metric',
  'unit',
  'change',
  'detection_policy',
  'arm',
  'week',
  'n',
  'mean',
  'sd',
  'sem',
  'ci95_lower',
  'ci95_upper',
  'median',
  'q1',
  'q3',
  'geometric_mean',
  'geometric_sd',
  'min',
  'max',
  'censored',
];

/** The rows of an export of summaries: one per series, arm and week, in the order of the trajectories. */
export function summaryTable(trajectories: readonly Trajectory[]): CsvCell[][] {
  return trajectories.flatMap(({ series, change, detectionPolicy, rows }) =>
    rows.map((row) => [
      series.analyte,
      series.population,
      series.metric,
      series.unit,
      change,
      detectionPolicy,
      row.arm,
      row.week,
      row.n,
      row.mean,
      row.sd,
      row.sem,
      row.ci95?.[0] ?? null,
      row.ci95?.[1] ?? null,
      row.median,
      row.q1,
      row.q3,
      row.geometricMean,
      row.geometricSd,
      row.min,
      row.max,
      row.censored,
    ]),
  );
}
