import type { ComparisonQuestion } from '../../core/statistics/comparison/question.ts';
import type { StoredComparison } from '../../core/statistics/comparison/stored-comparison.ts';
import type { SeriesEntry, StudyOverview } from '../../core/study/overview.ts';
import { registeredWeeks } from '../../core/study/registered-weeks.ts';
import { type CompareSettings, isModel, type Panel, panels, type WeekChoice } from './compare-settings.ts';

/** The series of a panel, in the study's order. */
export function seriesOfPanel({ series, protocol }: StudyOverview, panel: Panel): readonly SeriesEntry[] {
  if (panel === 'all') return series;
  const kinds = new Map(protocol.analytes.map(({ name, kind }) => [name, kind]));
  return series.filter(({ analyte }) => (kinds.get(analyte) ?? 'other') === panel);
}

/** The weeks that the registry lists for any of these series, ascending. */
export function registeredWeeksOf({ protocol }: StudyOverview, series: readonly SeriesEntry[]): readonly number[] {
  const weeks = series.flatMap(({ analyte }) => registeredWeeks(protocol.outcomes, analyte));
  return [...new Set(weeks)].sort((a, b) => a - b);
}

/** The weeks that are compared where nobody has chosen: a test at those that the registry lists, where it lists any; a model at all. */
export function usualWeeks(settings: CompareSettings, registered: readonly number[]): WeekChoice {
  return registered.length === 0 || settings.change !== 'none' || isModel(settings.method) ? 'all' : 'registered';
}

/** The question that the settings ask of these series. */
export function compareQuestion(
  study: StudyOverview,
  series: readonly SeriesEntry[],
  settings: CompareSettings,
): ComparisonQuestion {
  const { method, adjust, change } = settings;
  const registered = registeredWeeksOf(study, series);
  const weeks = settings.weeks ?? usualWeeks(settings, registered);
  const arms = study.protocol.arms.map(({ name }) => name);
  const shown = arms.filter((arm) => !settings.hiddenArms.includes(arm));
  return {
    seriesIds: series.map(({ id }) => id),
    arms: shown.length === arms.length ? null : shown,
    weeks: weeks === 'all' ? null : weeks === 'registered' ? [...registered] : [...weeks],
    method,
    adjust,
    change,
    filter: settings.filter,
    baselineCovariate: settings.baselineCovariate && isModel(method),
  };
}

/** The kept comparison that asked the same, if there is one. */
export function keptAs(kept: readonly StoredComparison[], question: ComparisonQuestion): StoredComparison | null {
  const text = JSON.stringify(inOrder(question));
  return kept.find((one) => JSON.stringify(inOrder(one.question)) === text) ?? null;
}

function inOrder(question: ComparisonQuestion): unknown {
  const { seriesIds, arms, weeks, method, adjust, change, filter, baselineCovariate } = question;
  return [seriesIds, arms, weeks, method, adjust, change, filter.arms, filter.conditions, baselineCovariate];
}

/** The panel that holds just these series; `all` where none does. */
export function panelOfSeries(study: StudyOverview, seriesIds: readonly number[]): Panel {
  const holds = (panel: Panel) =>
    seriesOfPanel(study, panel)
      .map(({ id }) => id)
      .join() === seriesIds.join();
  return panels.find(holds) ?? 'all';
}
