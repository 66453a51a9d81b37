import type { StoredComparison } from '../../core/statistics/comparison/stored-comparison.ts';
import type { StudyOverview } from '../../core/study/overview.ts';
import { filterText, joinNames } from '../trajectories/chart-settings.ts';
import { panelOfSeries } from './compare-question.ts';

/** The address at which a kept comparison is shown as it was asked. */
export function keptAddress(study: StudyOverview, { question }: StoredComparison): string {
  const arms = study.protocol.arms.map(({ name }) => name);
  const settings = {
    series: String(question.seriesIds[0] ?? ''),
    panel: question.seriesIds.length > 1 ? panelOfSeries(study, question.seriesIds) : null,
    test: question.method,
    adjust: question.adjust,
    change: question.change,
    weeks: question.weeks === null ? 'all' : question.weeks.join(' '),
    filter: filterText(question.filter),
    baseline: question.baselineCovariate ? 'covariate' : null,
    hide: question.arms === null ? null : joinNames(arms.filter((arm) => question.arms?.includes(arm) === false)),
  };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(settings)) if (value !== null) search.set(name, value);
  return `#/compare?${search.toString()}`;
}
