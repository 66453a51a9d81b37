import { mean } from '../mean.ts';
import type { ModelSubject, ModelValues } from './model-values.ts';

/** An arm at a week that has a value: one of the means that a model estimates. */
export interface ModelCell {
  readonly arm: number;
  readonly week: number;
  readonly mean: number;
}

/**
 * The values of a model made ready for computing: cells that have values, in the order of arms and then weeks; the values as what is left of them
 * without their cell's mean, in units of `scale`; the covariate without its mean, in units of its own scale. Nothing of the estimates depends
 * on this; it keeps digits where values lie far from 0.
 */
export interface ModelCells {
  readonly cells: readonly ModelCell[];
  /** Arm and week to the place of the cell, −1 for one without values. */
  readonly cellAt: (arm: number, week: number) => number;
  /** The number of fixed effects: the cells, and the covariate after them. */
  readonly effects: number;
  readonly hasCovariate: boolean;
  readonly scale: number;
  readonly covariateMean: number;
  readonly covariateScale: number;
  readonly subjects: readonly ModelSubject[];
  readonly observations: number;
}

/** Makes the values of a model ready for computing. Null where they do not vary within any arm and week. */
export function modelCells(values: ModelValues, hasCovariate: boolean): ModelCells | null {
  const { arms, weeks, subjects } = values;
  const places = new Map<number, number>();
  const cells: ModelCell[] = [];
  for (const arm of arms.keys()) {
    for (const week of weeks.keys()) {
      const found = subjects.flatMap((one) => (one.arm === arm ? (one.values[week] ?? []) : []));
      const centre = mean(found);
      if (centre === null) continue;
      places.set(arm * weeks.length + week, cells.length);
      cells.push({ arm, week, mean: centre });
    }
  }
  const cellAt = (arm: number, week: number) => places.get(arm * weeks.length + week) ?? -1;
  const centred = subjects.map((one) => ({
    ...one,
    values: one.values.map((value, week) =>
      value === null ? null : value - (cells[cellAt(one.arm, week)]?.mean ?? 0),
    ),
  }));
  const all = centred.flatMap((one) => one.values.filter((value) => value !== null));
  const scale = rootMeanSquare(all);
  const largest = Math.max(0, ...cells.map((cell) => Math.abs(cell.mean)));
  if (scale <= 1e-13 * largest || scale === 0) return null;
  const covariateMean = mean(subjects.map(({ covariate }) => covariate)) ?? 0;
  const covariateScale = rootMeanSquare(subjects.map(({ covariate }) => covariate - covariateMean)) || 1;
  return {
    cells,
    cellAt,
    effects: cells.length + (hasCovariate ? 1 : 0),
    hasCovariate,
    scale,
    covariateMean,
    covariateScale,
    subjects: centred.map((one) => ({
      ...one,
      values: one.values.map((value) => (value === null ? null : value / scale)),
      covariate: (one.covariate - covariateMean) / covariateScale,
    })),
    observations: all.length,
  };
}

function rootMeanSquare(values: readonly number[]): number {
  if (values.length === 0) return 0;
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}
