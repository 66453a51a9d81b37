import type { CovarianceFit } from './fit-covariance.ts';
import { cholesky } from './linear/cholesky.ts';
import type { ModelCells } from './model-cells.ts';
import type { ModelResidual } from './model-fit.ts';
import type { ModelValues } from './model-values.ts';
import { submatrix } from './restricted-likelihood.ts';

/**
 * What every value lies from the mean that the model gives it. Standardised: a subject's residuals times the inverse of Cholesky's factor of their
 * covariance, weeks ascending, so that they are independent with variance 1 where the model holds. R: `residuals(gls, type = "normalized")`.
 */
export function modelResiduals(values: ModelValues, model: ModelCells, fit: CovarianceFit): ModelResidual[] {
  const slope = model.hasCovariate ? (fit.likelihood.effects[model.effects - 1] ?? 0) : 0;
  const weeks = values.weeks.length;
  return model.subjects.flatMap(({ subject, arm, values: scaled, covariate }) => {
    const seen = scaled.flatMap((value, week) => (value === null ? [] : [{ week, value }]));
    const cells = seen.map(({ week }) => model.cellAt(arm, week));
    const offsets = cells.map((cell) => (fit.likelihood.effects[cell] ?? 0) + slope * covariate);
    const residuals = seen.map(({ value }, i) => value - (offsets[i] ?? 0));
    const factor = cholesky(
      submatrix(
        fit.sigma,
        weeks,
        seen.map(({ week }) => week),
      ),
      seen.length,
    );
    const standardised: number[] = [];
    for (const [i, residual] of residuals.entries()) {
      let rest = residual;
      for (let k = 0; k < i; k++) rest -= (factor?.[i * seen.length + k] ?? 0) * (standardised[k] ?? 0);
      standardised.push(rest / (factor?.[i * seen.length + i] ?? 1));
    }
    return seen.map(({ week }, i) => ({
      subject,
      arm: values.arms[arm] ?? '',
      week: values.weeks[week] ?? 0,
      fitted: (model.cells[cells[i] ?? 0]?.mean ?? 0) + model.scale * (offsets[i] ?? 0),
      residual: model.scale * (residuals[i] ?? 0),
      standardised: standardised[i] ?? 0,
    }));
  });
}
