import type { Trajectory } from '../statistics/trajectory.ts';
import { csvLine } from './csv-line.ts';

const header = [
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

/** The numbers behind charts and figures as CSV: one row per series, arm and week, in the order of the trajectories. */
export function summaryCsv(trajectories: readonly Trajectory[]): string {
  const lines = trajectories.flatMap(({ series, change, detectionPolicy, rows }) =>
    rows.map((row) =>
      csvLine([
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
    ),
  );
  return csvLine(header) + lines.join('');
}
