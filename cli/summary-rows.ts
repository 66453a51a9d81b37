import type { Trajectory } from '../core/statistics/trajectory.ts';
import { type Language, say } from '../core/words/say.ts';
import { table } from './table.ts';

/** The rows of `armtrace summary --json`: analytes and arms as in the protocol, weeks ascending. */
export function summaryRows(trajectories: readonly Trajectory[]): object[] {
  return trajectories.flatMap(({ series, rows }) =>
    rows.map((row) => ({
      analyte: series.analyte,
      population: series.population,
      metric: series.metric,
      unit: series.unit,
      arm: row.arm,
      week: row.week,
      n: row.n,
      mean: row.mean,
      sd: row.sd,
      sem: row.sem,
      ci95: row.ci95,
      median: row.median,
      q1: row.q1,
      q3: row.q3,
      geometricMean: row.geometricMean,
      geometricSd: row.geometricSd,
      min: row.min,
      max: row.max,
      censored: row.censored,
    })),
  );
}

/** The same rows for a person: a table per series. */
export function summaryText(trajectories: readonly Trajectory[], language: Language): string {
  if (trajectories.length === 0) return say(language, 'command.said-no-values');
  if (trajectories.every(({ rows }) => rows.length === 0)) return say(language, 'command.said-no-subject-fits');
  const headings = (['arm', 'week', 'n', 'mean', 'sd', 'ci95', 'median', 'quartiles', 'censored'] as const).map(
    (name) => say(language, `command.column-${name}`),
  );
  return trajectories
    .map(({ series, rows }) => {
      const { analyte, population, metric, unit } = series;
      const title = [analyte, population, metric, unit].filter((word) => word !== null && word !== '').join(' | ');
      const cells = rows.map((row) => [
        row.arm,
        row.week,
        row.n,
        row.mean,
        row.sd,
        row.ci95,
        row.median,
        row.q1 === null || row.q3 === null ? null : ([row.q1, row.q3] as const),
        row.censored,
      ]);
      return `${title}\n${table(headings, cells)}`;
    })
    .join('\n\n');
}
