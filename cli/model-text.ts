import type { ModelFit } from '../core/statistics/models/model-fit.ts';
import { type Language, say } from '../core/words/say.ts';
import { shownInterval, shownP } from './shown-p.ts';
import { shownNumber, table } from './table.ts';

/** What `armtrace model --json` prints. */
export function modelDocument(fit: ModelFit): object {
  const { series, covariance, subjects, observations, logLik, converged, fixed, variance } = fit;
  return {
    analyte: series.analyte,
    unit: series.unit,
    covariance,
    subjects,
    observations,
    logLik,
    converged,
    fixed,
    variance: variance ?? {},
    contrasts: fit.contrasts.map(({ week, a, b, estimate, se, df, ci95, p }) => ({
      week,
      a,
      b,
      estimate,
      se,
      df,
      ci95,
      p,
    })),
  };
}

/** A model for a person: what was fitted to whom, what was left out and why, and the contrasts of the arms. */
export function modelText(fit: ModelFit, language: Language): string {
  const { analyte, population, metric, unit } = fit.series;
  const title = [analyte, population, metric, unit].filter((word) => word !== null && word !== '').join(' | ');
  return [title, ...modelSentences(fit, language), '', contrastTable(fit, language)].join('\n');
}

/** What a reader must know of a model, a sentence each. */
function modelSentences(fit: ModelFit, language: Language): string[] {
  const tests = fit.contrasts.filter(({ p }) => p !== null).length;
  const variance =
    fit.variance !== null && 'residual' in fit.variance
      ? [
          say(language, 'comparisons.said-variances', {
            between: shownNumber(fit.variance.subject),
            within: shownNumber(fit.variance.residual),
          }),
        ]
      : [];
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
    ...(fit.reason === null ? [] : [say(language, 'comparisons.said-no-fit', { reason: say(language, fit.reason) })]),
    ...(fit.atBoundary ? [say(language, 'comparisons.said-boundary')] : []),
    ...variance,
    ...(fit.logLik === null ? [] : [say(language, 'comparisons.said-likelihood', { logLik: shownNumber(fit.logLik) })]),
    say(language, `statistics.adjust-${fit.adjust}`, { count: tests }),
  ];
}

function contrastTable({ contrasts }: ModelFit, language: Language): string {
  const names = ['week', 'pair', 'effect', 'effect-ci95', 'statistic', 'df', 'p', 'p-adjusted', 'note'] as const;
  const headings = names.map((name) => say(language, `command.column-${name}`));
  const cells = contrasts.map(({ week, a, b, estimate, ci95, t, df, p, pAdjusted, reason }) => [
    week,
    `${b} − ${a}`,
    estimate,
    shownInterval(ci95),
    t,
    df,
    shownP(p),
    shownP(pAdjusted),
    reason === null ? null : say(language, reason),
  ]);
  return table(headings, cells);
}
