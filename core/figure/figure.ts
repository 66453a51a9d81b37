import { type AdverseEventsFigure, drawAdverseEvents } from './adverse-events/adverse-events-figure.ts';
import type { ArmStyle } from './layout/arm-style.ts';
import { drawPanels, type PanelsFigure } from './panels-figure.ts';
import type { Recipe } from './recipe.ts';
import type { Scene } from './scene.ts';
import { drawSurvival, type SurvivalFigure } from './survival/survival-figure.ts';
import { drawTrajectory, type TrajectoryFigure } from './trajectory-figure.ts';

/**
 * A recipe with the numbers that it draws, one member for each kind of recipe. A new kind is a schema in `recipe.ts`, a member here, its case in `drawn`
 * below, and its numbers in `core/service/figure-of-recipe.ts`; everything else takes it as it comes.
 */
export type Figure = TrajectoryFigure | PanelsFigure | SurvivalFigure | AdverseEventsFigure;

/** What every kind of figure gives: all that writers, preflight, the window and the command know of it. */
export interface DrawnFigure {
  readonly recipe: Recipe;
  readonly scene: Scene;
  /** The legend and the methods paragraph, as a manuscript has them. */
  readonly legend: string;
  readonly methods: string;
  /** What its file is called, without an ending. */
  readonly name: string;
  /** How its arms are told apart, in the order of the figure. */
  readonly styles: readonly ArmStyle[];
}

/**
 * Lays a figure out and writes its words. Throws ExplainedError for a recipe that cannot be drawn: `figure.spread-without-center`, `figure.unknown-arm`,
 * `figure.no-room`.
 */
export function drawn(figure: Figure): DrawnFigure {
  switch (figure.kind) {
    case 'trajectory':
      return drawTrajectory(figure);
    case 'panels':
      return drawPanels(figure);
    case 'survival':
      return drawSurvival(figure);
    case 'adverse-events':
      return drawAdverseEvents(figure);
  }
}
