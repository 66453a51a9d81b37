import { comparisonOfStudy } from '../../core/service/comparison-of-study.ts';
import { trajectoryOfSeries } from '../../core/service/trajectory-of-series.ts';
import { adjustments } from '../../core/statistics/comparison/adjust-p.ts';
import { comparisonQuestionSchema } from '../../core/statistics/comparison/question.ts';
import { covariances } from '../../core/statistics/models/covariance-structure.ts';
import { changes } from '../../core/statistics/summary.ts';
import { overviewOf } from '../../core/store/overview.ts';
import { ExplainedError } from '../../core/words/explained-error.ts';
import { demandWeeks } from '../asked-weeks.ts';
import type { Call } from '../call.ts';
import { armNamed, oneSeries } from '../choose-series.ts';
import type { Answer } from '../command.ts';
import { modelDocument, modelText } from '../model-text.ts';
import { progressBar } from '../progress.ts';
import { readStudy } from '../with-study.ts';

/**
 * Models one series over its weeks and compares the arms at each. Throws what `openStudy`, `oneSeries` and `comparisonOfStudy` throw, and
 * `command.no-such-arm`.
 */
export async function run(call: Call): Promise<Answer> {
  const method = call.choice('covariance', covariances) ?? 'random-intercept';
  const adjust = call.choice('adjust', adjustments) ?? 'holm';
  const change = call.choice('change', changes) ?? 'none';
  const weeks = call.numberList('weeks');
  const names = call.list('arms');
  const named = {
    analyte: call.required('analyte'),
    population: call.text('population'),
    metric: call.text('metric'),
  };
  const bar = progressBar(call.language);
  return readStudy(call, (study) => {
    const overview = overviewOf(study);
    const series = oneSeries(overview, named);
    demandWeeks(trajectoryOfSeries(study, series.id, change), weeks);
    const question = comparisonQuestionSchema.parse({
      seriesIds: [series.id],
      arms: names === null ? null : names.map((name) => armNamed(overview.protocol, name)),
      weeks,
      method,
      adjust,
      change,
      baselineCovariate: call.isOn('baseline-covariate'),
    });
    const [fit] = comparisonOfStudy(study, question, ({ analyte, step }) =>
      bar.show('command.progress-fitting', `${analyte} (${step})`, 0, 0),
    ).models;
    bar.clear();
    if (fit === undefined) throw new ExplainedError('comparisons.one-arm', { analyte: named.analyte });
    return { document: modelDocument(fit), text: modelText(fit, call.language) };
  });
}
