import type { Figure } from '../../core/figure/figure.ts';
import { type FigureStyle, figureStyleSchema } from '../../core/figure/figure-style.ts';
import type { TrajectoryRecipe } from '../../core/figure/recipe.ts';
import { figureOf, type SeededStudy, seededTrajectory } from './seeded-study.ts';

export interface GalleryFigure {
  readonly name: string;
  readonly figure: Figure;
}

export function figure(name: string, study: SeededStudy, recipe: Partial<TrajectoryRecipe> = {}): GalleryFigure {
  return { name, figure: figureOf(seededTrajectory(study), recipe) };
}

export const infusedArms = [
  { name: 'MSC-1', infusionWeeks: [0, 1, 2, 3, 4, 5, 6, 7] },
  { name: 'MSC-2', infusionWeeks: [0, 1, 2, 3] },
  { name: 'Control' },
];

/** A style with the usual settings, changed where said. */
export function styled(changes: Partial<FigureStyle>): FigureStyle {
  return { ...figureStyleSchema.parse({}), ...changes };
}
