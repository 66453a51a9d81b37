import type { ModelFit } from '../core/statistics/models/model-fit.ts';
import { modelSentences } from '../core/statistics/models/model-sentences.ts';
import { type Language, say } from '../core/words/say.ts';
import { shownP } from './shown-p.ts';
import { table } from './table.ts';

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
  return [title, ...sentencesOf(fit, language), '', contrastTable(fit, language)].join('\n');
}

/** What was fitted, why nothing was where nothing was, and how p was adjusted. */
function sentencesOf(fit: ModelFit, language: Language): string[] {
  const tests = fit.contrasts.filter(({ p }) => p !== null).length;
  return [
    ...modelSentences(fit, language),
    ...(fit.reason === null ? [] : [say(language, 'comparisons.said-no-fit', { reason: say(language, fit.reason) })]),
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
    ci95,
    t,
    df,
    shownP(p),
    shownP(pAdjusted),
    reason === null ? null : say(language, reason),
  ]);
  return table(headings, cells);
}
