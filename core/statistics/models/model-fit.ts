import type { Series } from '../../study/series.ts';
import type { Adjustment } from '../comparison/adjust-p.ts';
import type { Interval } from '../interval.ts';
import type { Reason } from '../reason.ts';
import type { Change } from '../summary.ts';
import type { CovarianceKind } from './covariance-structure.ts';
import type { DroppedWeek } from './model-values.ts';

/** A fixed effect in R's treatment coding, in the unit of the values. Null where the model did not converge. */
export interface FixedTerm {
  readonly term: string;
  readonly estimate: number | null;
  readonly se: number | null;
  readonly df: number | null;
  readonly t: number | null;
  readonly p: number | null;
}

/** The difference of two arms' means at a week by the model, `b − a`. Null with its reason where an arm has no value then. */
export interface ModelContrast {
  readonly week: number;
  readonly a: string;
  readonly b: string;
  readonly estimate: number | null;
  readonly se: number | null;
  readonly df: number | null;
  readonly ci95: Interval | null;
  readonly t: number | null;
  readonly p: number | null;
  /** Over all contrasts of the model. */
  readonly pAdjusted: number | null;
  readonly reason: Reason | null;
}

/** The covariance of a subject's values: the variances between and within subjects, or the covariance of every two weeks, in squared units. */
export type ModelVariance =
  | { readonly subject: number; readonly residual: number }
  | { readonly weeks: readonly number[]; readonly covariance: readonly (readonly number[])[] };

/** What a value lies from the mean of its arm and week, and the same freed of the covariance: as if drawn from a standard normal. */
export interface ModelResidual {
  readonly subject: string;
  readonly arm: string;
  readonly week: number;
  readonly fitted: number;
  readonly residual: number;
  readonly standardised: number;
}

/** A mean of an arm at a week, as the model estimates it. */
export interface ModelMean {
  readonly arm: string;
  readonly week: number;
  readonly n: number;
  readonly estimate: number | null;
}

/** A model of one series over the weeks, and all that is needed to say what it is. */
export interface ModelFit {
  readonly series: Series;
  readonly change: Change;
  readonly covariance: CovarianceKind;
  readonly baselineCovariate: boolean;
  readonly adjust: Adjustment;
  readonly arms: readonly string[];
  readonly weeks: readonly number[];
  readonly subjects: number;
  readonly observations: number;
  readonly dropped: readonly DroppedWeek[];
  readonly withoutBaseline: number;
  readonly logLik: number | null;
  readonly converged: boolean;
  /** Why it did not. */
  readonly reason: Reason | null;
  /** The variance between subjects was found to be 0, the least that it can be. */
  readonly atBoundary: boolean;
  readonly fixed: readonly FixedTerm[];
  readonly variance: ModelVariance | null;
  readonly means: readonly ModelMean[];
  readonly contrasts: readonly ModelContrast[];
  readonly residuals: readonly ModelResidual[];
}
