import type { ComparisonRun } from '../../core/statistics/comparison/run-comparison.ts';
import { mean } from '../../core/statistics/mean.ts';
import { standardDeviation } from '../../core/statistics/standard-deviation.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';

/** What a value lies from where it was expected, in spreads; and where that was. */
export interface PlottedResidual {
  readonly arm: string;
  readonly fitted: number;
  readonly standardised: number;
}

/**
 * The residuals that a method's assumptions are about: of a model those freed of its covariance; of a test what values lie from the mean of their
 * arm and week, in that cell's SD (cells with two values or more that vary).
 */
export function residualsOfRun({ outcome, models }: ComparisonRun, trajectory: Trajectory | null): PlottedResidual[] {
  const [fit] = models;
  if (fit !== undefined) return [...fit.residuals];
  const weeks = new Set(outcome.weeks.map(({ week }) => week));
  const cells = new Map<string, { readonly arm: string; readonly values: number[] }>();
  for (const { arm, points } of trajectory?.subjects ?? []) {
    if (!outcome.arms.includes(arm)) continue;
    for (const { week, value } of points) {
      if (!weeks.has(week)) continue;
      const key = `${week} ${arm}`;
      const cell = cells.get(key) ?? { arm, values: [] };
      cells.set(key, cell);
      cell.values.push(value);
    }
  }
  return [...cells.values()].flatMap(({ arm, values }) => {
    const fitted = mean(values);
    const sd = standardDeviation(values);
    if (fitted === null || sd === null || sd === 0) return [];
    return values.map((value) => ({ arm, fitted, standardised: (value - fitted) / sd }));
  });
}
