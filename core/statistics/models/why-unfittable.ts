import type { Reason } from '../reason.ts';
import type { CovarianceKind } from './covariance-structure.ts';
import type { ModelCells } from './model-cells.ts';
import type { ModelValues } from './model-values.ts';

/** Why no model can be fitted to these values, known before it is tried; null where it may be. */
export function whyUnfittable(
  values: ModelValues,
  model: ModelCells | null,
  covariance: CovarianceKind,
): Reason | null {
  if (values.subjects.length === 0 || values.weeks.length === 0) return 'statistics.no-result-no-values';
  if (values.arms.length < 2) return 'statistics.no-result-one-arm';
  if (observationsOf(values) <= (model?.effects ?? cellsOf(values))) return 'statistics.no-result-too-few-for-model';
  if (model === null) return 'statistics.no-result-constant';
  if (covariance === 'random-intercept') {
    const twice = values.subjects.some((one) => one.values.filter((value) => value !== null).length > 1);
    return twice ? null : 'statistics.no-result-single-values';
  }
  const apart = values.weeks.some((_, a) =>
    values.weeks.some((__, b) => b < a && !values.subjects.some((one) => isSeen(one, a) && isSeen(one, b))),
  );
  return apart ? 'statistics.no-result-weeks-apart' : null;
}

function observationsOf({ subjects }: ModelValues): number {
  return subjects.reduce((sum, one) => sum + one.values.filter((value) => value !== null).length, 0);
}

/** How many arms and weeks have a value. */
function cellsOf({ subjects }: ModelValues): number {
  const seen = subjects.flatMap(({ arm, values }) =>
    values.flatMap((value, week) => (value === null ? [] : [`${arm} ${week}`])),
  );
  return new Set(seen).size;
}

const isSeen = (one: ModelValues['subjects'][number], week: number): boolean => (one.values[week] ?? null) !== null;
