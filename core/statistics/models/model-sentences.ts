import { type Language, say } from '../../words/say.ts';
import type { ModelFit } from './model-fit.ts';

/** A number to four significant digits, with a true minus. */
const short = (value: number): string => String(Number(value.toPrecision(4))).replace('-', '−');

/** What a reader must know of a model, a sentence each: what it is, whom it was fitted to, what was left out and why, and how well it fits. */
export function modelSentences(fit: ModelFit, language: Language): string[] {
  const { variance } = fit;
  return [
    say(language, `comparisons.said-${fit.covariance}`),
    say(language, 'comparisons.said-used', { count: fit.subjects, observations: fit.observations }),
    ...(fit.baselineCovariate ? [say(language, 'comparisons.said-baseline-covariate')] : []),
    ...(fit.withoutBaseline > 0
      ? [say(language, 'comparisons.said-without-baseline', { count: fit.withoutBaseline })]
      : []),
    ...fit.dropped.map(({ week, reason }) =>
      say(language, 'comparisons.said-dropped', { week, reason: say(language, reason) }),
    ),
    ...(fit.atBoundary ? [say(language, 'comparisons.said-boundary')] : []),
    ...(variance !== null && 'residual' in variance
      ? [
          say(language, 'comparisons.said-variances', {
            between: short(variance.subject),
            within: short(variance.residual),
          }),
        ]
      : []),
    ...(fit.logLik === null
      ? []
      : [say(language, 'comparisons.said-likelihood', { logLik: fit.logLik.toFixed(2).replace('-', '−') })]),
  ];
}
