import type { Trajectory } from '../../statistics/trajectory.ts';
import { valueAxisTitle } from '../axis-title.ts';
import { type FigureStudy, seriesAlone } from '../figure-study.ts';
import type { OverWeeksRecipe } from '../recipe.ts';
import { type ReferenceValues, referenceValues } from '../reference-values.ts';
import type { ShownSignificance } from '../significance.ts';
import { armValues, type DrawnArm, drawnArms } from './figure-arms.ts';
import { type ValueAxis, valueAxis } from './value-axis.ts';
import { type ShownWeeks, shownWeeks } from './week-axis.ts';

/** What a panel shows, settled before any length is. */
export interface PanelContent {
  readonly trajectory: Trajectory;
  readonly arms: readonly DrawnArm[];
  readonly weeks: ShownWeeks;
  /** The axis of values with about so many ticks: as many as the plot has room for. */
  readonly axisWith: (ticks: number) => ValueAxis;
  readonly axisTitle: string;
  /** What stands over the panel; null for a figure of one. */
  readonly heading: string | null;
  readonly letter: string | null;
  readonly significance: ShownSignificance;
  readonly references: ReferenceValues;
  readonly study: FigureStudy;
}

/** What a panel is made from: the trajectory of the arms and weeks that are shown, and the names of all arms of the protocol in order. */
export interface PanelOrder {
  readonly trajectory: Trajectory;
  readonly order: readonly string[];
  readonly significance: ShownSignificance;
  readonly study?: FigureStudy;
  readonly heading?: string | null;
  readonly letter?: string | null;
  readonly axisTitle?: string;
  /** The values of other panels that this one shares its scale with. */
  readonly besides?: readonly number[];
  /** The weeks of all panels together. */
  readonly span?: { readonly first: number; readonly last: number };
}

/** Every number that the axis of a panel must hold. */
export function panelValues(
  trajectory: Trajectory,
  arms: readonly DrawnArm[],
  recipe: OverWeeksRecipe,
  references: ReferenceValues['lines'],
): number[] {
  const values = armValues(arms);
  if (recipe.individuals)
    for (const subject of trajectory.subjects) for (const point of subject.points) values.push(point.value);
  for (const { value } of references) values.push(value);
  return values;
}

/** Settles what a panel shows. Throws ExplainedError `figure.axis-reversed`. */
export function panelContent(recipe: OverWeeksRecipe, of: PanelOrder): PanelContent {
  const { trajectory } = of;
  const arms = drawnArms(trajectory, recipe, of.order, recipe.style.arms);
  const study = of.study ?? seriesAlone;
  const references = referenceValues(trajectory.series, recipe, study);
  const values = [...panelValues(trajectory, arms, recipe, references.lines), ...(of.besides ?? [])];
  const title = of.axisTitle ?? valueAxisTitle(trajectory.series, trajectory.change, recipe.language);
  return {
    trajectory,
    arms,
    weeks: { ...shownWeeks(trajectory, recipe.weeks.labels), ...of.span },
    axisWith: (ticks) => valueAxis(values, recipe.scale, ticks, recipe.axis),
    axisTitle: recipe.axis.title ?? title,
    heading: of.heading ?? null,
    letter: of.letter ?? null,
    significance: of.significance,
    references,
    study,
  };
}
