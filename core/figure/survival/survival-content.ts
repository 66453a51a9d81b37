import type { SurvivalAnswer } from '../../statistics/survival/survival-answer.ts';
import type { SurvivalRecipe } from '../recipe.ts';
import type { DrawnCurve } from './survival-legend.ts';

/** What a figure of survival is laid out from; the curves are those that are shown. */
export interface SurvivalContent {
  readonly recipe: SurvivalRecipe;
  readonly answer: SurvivalAnswer;
  readonly curves: readonly DrawnCurve[];
  /** The end of the axis of weeks, and the weeks on it that are labelled. */
  readonly lastWeek: number;
  readonly weeks: readonly number[];
}

/** Settles which weeks are shown: to the last of the recipe, or as far as anybody was followed. */
export function survivalContent(
  recipe: SurvivalRecipe,
  answer: SurvivalAnswer,
  curves: readonly DrawnCurve[],
): SurvivalContent {
  const followed = Math.max(1, ...answer.weeks, ...curves.map(({ summary }) => summary.curve.at(-1)?.time ?? 0));
  const lastWeek = recipe.weeks.last ?? followed;
  const { labels } = recipe.weeks;
  const shown = answer.weeks.filter((week) => week <= lastWeek);
  const chosen = labels === null ? shown : shown.filter((week) => labels.includes(week));
  return { recipe, answer, curves, lastWeek, weeks: chosen.length > 0 ? chosen : shown };
}
