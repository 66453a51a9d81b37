import { trajectoryOfSeries } from '../../core/service/trajectory-of-series.ts';
import { adjustments } from '../../core/statistics/comparison/adjust-p.ts';
import { type ComparisonOptions, compareArms } from '../../core/statistics/comparison/compare-arms.ts';
import { comparisonTests } from '../../core/statistics/comparison/test-result.ts';
import { changes } from '../../core/statistics/summary.ts';
import { overviewOf } from '../../core/store/overview.ts';
import { ExplainedError } from '../../core/words/explained-error.ts';
import { demandWeeks } from '../asked-weeks.ts';
import type { Call } from '../call.ts';
import { armNamed, oneSeries } from '../choose-series.ts';
import type { Answer } from '../command.ts';
import { comparisonDocument, comparisonText } from '../comparison-text.ts';
import { readStudy } from '../with-study.ts';

/**
 * Compares the arms of one series at each week. Throws what `openStudy` and `oneSeries` throw, `command.no-such-arm`, `command.no-such-week`,
 * and `command.one-arm` where there is nothing to compare with.
 */
export async function run(call: Call): Promise<Answer> {
  const change = call.choice('change', changes) ?? 'none';
  const test = call.choice('test', comparisonTests);
  const adjust = call.choice('adjust', adjustments);
  const weeks = call.numberList('weeks');
  const names = call.list('arms');
  const analyte = call.required('analyte');
  const question = { analyte, population: call.text('population'), metric: call.text('metric') };
  return readStudy(call, (study) => {
    const overview = overviewOf(study);
    const trajectory = trajectoryOfSeries(study, oneSeries(overview, question).id, change);
    demandWeeks(trajectory, weeks);
    const options: ComparisonOptions = {
      ...(names === null ? {} : { arms: names.map((name) => armNamed(overview.protocol, name)) }),
      ...(weeks === null ? {} : { weeks: [...new Set(weeks)] }),
      ...(test === null ? {} : { test }),
      ...(adjust === null ? {} : { adjust }),
    };
    const comparison = compareArms(trajectory, options);
    if (comparison.arms.length < 2) {
      throw new ExplainedError('command.one-arm', { arm: comparison.arms.join(), analyte });
    }
    return {
      document: comparisonDocument(comparison),
      text: comparisonText(comparison, trajectory.detectionPolicy, call.language),
    };
  });
}
