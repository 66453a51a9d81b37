import type { CovarianceFit } from './fit-covariance.ts';
import { dot, timesVector } from './linear/product.ts';

/** A combination of fixed effects: its variance, and the degrees of freedom that its t is judged by. */
export interface Combination {
  readonly offset: number;
  readonly variance: number;
  readonly df: number;
}

/**
 * A combination of fixed effects by its weights (one for each effect of the model, in units of the scaled values), with Satterthwaite's degrees
 * of freedom `2 v² / (g′ A g)`: v its variance, g how v changes with the covariance's parameters, A their covariance
 * (Satterthwaite, Biometrics Bull 1946;2:110–114; Giesbrecht and Burns, Biometrics 1985;41:477–486; R: `lmerTest::contest1D`, `mmrm::df_1d`).
 */
export function combinationOf(fit: CovarianceFit, weights: Float64Array): Combination {
  const { effects, covariance } = fit.likelihood;
  const spread = timesVector(covariance, weights);
  const variance = dot(weights, spread);
  const slopes = fit.curvature.informationLoss.map((loss) => dot(spread, timesVector(loss, spread)));
  const df = (2 * variance ** 2) / dot(slopes, timesVector(fit.parameterCovariance, slopes));
  return { offset: dot(weights, effects), variance, df };
}
