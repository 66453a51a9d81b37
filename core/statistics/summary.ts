/**
 * What is known of one arm at one week in one series: the one source of the chart, the figure, the table under it, the legend and the CSV.
 * Quartiles are R's type 7; `ci95` is Student's t interval of the mean; what needs a spread is null at n = 1; the geometric pair is null if any value <= 0.
 */
export interface ArmWeekSummary {
  readonly arm: string;
  readonly week: number;
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly sem: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  readonly geometricMean: number | null;
  readonly geometricSd: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** How many of the values lie beyond a limit of detection. */
  readonly censored: number;
}

export const changes = ['none', 'absolute', 'percent', 'log2ratio'] as const;
export type Change = (typeof changes)[number];

export const centers = ['mean', 'median', 'geometric-mean'] as const;
export type Center = (typeof centers)[number];

export const spreads = ['sd', 'sem', 'ci95', 'iqr', 'gsd', 'range', 'none'] as const;
export type Spread = (typeof spreads)[number];
