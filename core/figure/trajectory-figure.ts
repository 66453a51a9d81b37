import type { StoredComparison } from '../statistics/comparison/stored-comparison.ts';
import { spreadsFor } from '../statistics/estimate.ts';
import type { Trajectory } from '../statistics/trajectory.ts';
import { ExplainedError } from '../words/explained-error.ts';
import type { DrawnFigure } from './figure.ts';
import { type FigureStudy, seriesAlone } from './figure-study.ts';
import { centerName, figureLegend, figureMethods, spreadName } from './figure-words.ts';
import { filterNotes } from './filter-notes.ts';
import { armStyle } from './layout/arm-style.ts';
import { layOutFigure } from './layout/lay-out-figure.ts';
import { panelContent } from './layout/panel-content.ts';
import type { OverWeeksRecipe, TrajectoryRecipe } from './recipe.ts';
import { shownTrajectory } from './shown-trajectory.ts';
import { significanceOf } from './significance.ts';

/** One series over the weeks. The trajectory is that of all arms; `comparison` is the one that the recipe names, null where the study does not keep it. */
export interface TrajectoryFigure {
  readonly kind: 'trajectory';
  readonly recipe: TrajectoryRecipe;
  readonly trajectory: Trajectory;
  readonly comparison: StoredComparison | null;
  /** What else is known of the subjects that are counted. */
  readonly study?: FigureStudy;
}

/**
 * Draws one series over the weeks. Throws ExplainedError `figure.spread-without-center` where the error bars do not belong to the centre,
 * `figure.unknown-arm` where the recipe names an arm that the trajectory does not have, `figure.axis-reversed`, and `figure.no-room` where what is
 * written leaves no room for the plot.
 */
export function drawTrajectory({ recipe, trajectory, comparison, study = seriesAlone }: TrajectoryFigure): DrawnFigure {
  demandSpread(recipe);
  const shown = shownTrajectory(trajectory, recipe);
  const order = trajectory.arms.map((arm) => arm.name);
  const significance = significanceOf(shown, recipe, comparison);
  const panel = panelContent(recipe, { trajectory: shown, order, significance: significance.shown, study });
  const { scene, notes } = layOutFigure({
    recipe,
    panels: [panel],
    columns: 1,
    sharedScale: false,
    notes: [...filterNotes([shown], recipe), ...(significance.refusal === null ? [] : [significance.refusal])],
    title: recipe.title ?? recipe.analyte,
  });
  const references = [panel.references];
  const legend = figureLegend([shown], recipe, { significance: significance.words, references, notes });
  return {
    recipe,
    scene: { ...scene, description: figureLegend([shown], recipe, { significance: '', references, notes: [] }) },
    legend,
    methods: figureMethods([shown], recipe, significance.methods),
    name: recipe.analyte,
    styles: shown.arms.map((arm) => armStyle(arm, order.indexOf(arm.name), recipe.style.arms)),
  };
}

/** Throws ExplainedError `figure.spread-without-center` where the error bars of a recipe do not belong to its centre. */
export function demandSpread({
  center,
  spread,
  language,
}: Pick<OverWeeksRecipe, 'center' | 'spread' | 'language'>): void {
  if (spreadsFor(center).includes(spread)) return;
  throw new ExplainedError('figure.spread-without-center', {
    spread: spreadName(spread, language),
    center: centerName(center, language),
    choices: spreadsFor(center).join(', '),
  });
}
