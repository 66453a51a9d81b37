import type { PanelsRecipe, Recipe, TrajectoryRecipe } from '../../../core/figure/recipe.ts';

/** A recipe of one or several series over the weeks. */
export type SeriesRecipe = TrajectoryRecipe | PanelsRecipe;

/** True for a recipe of one or several series over the weeks. */
export function isSeriesRecipe(recipe: Recipe): recipe is SeriesRecipe {
  return recipe.kind === 'trajectory' || recipe.kind === 'panels';
}

/** Changes a part of a recipe; with `merge`, one step with the change of the same part before. */
export type Patch = (
  part: Partial<Omit<SeriesRecipe, 'kind' | 'panels'>> & { panels?: PanelsRecipe['panels'] },
  merge?: string,
) => void;
