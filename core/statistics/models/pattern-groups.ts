import type { ModelCells } from './model-cells.ts';

/** The subjects of one arm that were seen in the same weeks, as sums over them: all that a likelihood needs of them. */
export interface ArmSums {
  readonly arm: number;
  /** The places of the fixed effects of these weeks. */
  readonly cells: readonly number[];
  readonly n: number;
  /** Of the values, by week. */
  readonly sum: Float64Array;
  /** Of the products of values, weeks by weeks. */
  readonly cross: Float64Array;
  /** Of the covariate, its square, and its products with the values. */
  readonly covariate: number;
  readonly covariateSquare: number;
  readonly covariateCross: Float64Array;
}

/** The subjects that were seen in the same weeks: they share one covariance. */
export interface PatternGroup {
  /** The places of the weeks. */
  readonly weeks: readonly number[];
  readonly n: number;
  readonly arms: readonly ArmSums[];
}

interface Sums {
  n: number;
  readonly arm: number;
  readonly sum: Float64Array;
  readonly cross: Float64Array;
  covariate: number;
  covariateSquare: number;
  readonly covariateCross: Float64Array;
}

/** Sums up subjects by the weeks in which they were seen, and by arm. */
export function patternGroups(model: ModelCells): PatternGroup[] {
  const groups = new Map<string, { readonly weeks: number[]; readonly arms: Map<number, Sums> }>();
  for (const { arm, values, covariate } of model.subjects) {
    const weeks = values.flatMap((value, week) => (value === null ? [] : [week]));
    const seen = values.filter((value) => value !== null);
    const key = weeks.join();
    const group = groups.get(key) ?? { weeks, arms: new Map<number, Sums>() };
    groups.set(key, group);
    const sums = group.arms.get(arm) ?? emptySums(arm, weeks.length);
    group.arms.set(arm, sums);
    sums.n++;
    sums.covariate += covariate;
    sums.covariateSquare += covariate * covariate;
    for (const [i, a] of seen.entries()) {
      sums.sum[i] = (sums.sum[i] ?? 0) + a;
      sums.covariateCross[i] = (sums.covariateCross[i] ?? 0) + covariate * a;
      for (const [j, b] of seen.entries()) {
        const at = i * seen.length + j;
        sums.cross[at] = (sums.cross[at] ?? 0) + a * b;
      }
    }
  }
  return [...groups.values()].map(({ weeks, arms }) => ({
    weeks,
    n: [...arms.values()].reduce((total, { n }) => total + n, 0),
    arms: [...arms.values()].map((sums) => ({ ...sums, cells: weeks.map((week) => model.cellAt(sums.arm, week)) })),
  }));
}

function emptySums(arm: number, weeks: number): Sums {
  return {
    arm,
    n: 0,
    sum: new Float64Array(weeks),
    cross: new Float64Array(weeks * weeks),
    covariate: 0,
    covariateSquare: 0,
    covariateCross: new Float64Array(weeks),
  };
}
