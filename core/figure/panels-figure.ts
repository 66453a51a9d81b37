import type { StoredComparison } from '../statistics/comparison/stored-comparison.ts';
import type { Trajectory } from '../statistics/trajectory.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { measureOf, seriesName, valueAxisTitle } from './axis-title.ts';
import type { DrawnFigure } from './figure.ts';
import { type FigureStudy, seriesAlone } from './figure-study.ts';
import { figureLegend, figureMethods } from './figure-words.ts';
import { filterNotes } from './filter-notes.ts';
import { armStyle } from './layout/arm-style.ts';
import { drawnArms } from './layout/figure-arms.ts';
import { type FigureContent, type LaidOut, layOutFigure } from './layout/lay-out-figure.ts';
import { lookOf } from './layout/look.ts';
import { panelContent, panelValues } from './layout/panel-content.ts';
import { letterText } from './layout/title-block.ts';
import { shownWeeks } from './layout/week-axis.ts';
import type { PanelsRecipe } from './recipe.ts';
import { referenceValues } from './reference-values.ts';
import { shownTrajectory } from './shown-trajectory.ts';
import { noSignificance, significanceOf } from './significance.ts';
import { demandSpread } from './trajectory-figure.ts';

/** Several series over the weeks, in the order of the recipe's panels; each trajectory is that of all arms. */
export interface PanelsFigure {
  readonly kind: 'panels';
  readonly recipe: PanelsRecipe;
  readonly trajectories: readonly Trajectory[];
  readonly comparison: StoredComparison | null;
  /** What else is known of the subjects that are counted. */
  readonly study?: FigureStudy;
}

/** Draws several series side by side with one legend. Throws as `drawTrajectory` does. */
export function drawPanels({ recipe, trajectories, comparison, study = seriesAlone }: PanelsFigure): DrawnFigure {
  demandSpread(recipe);
  const [first] = trajectories;
  if (first === undefined) throw new ExplainedError('figure.panels-need-series', { analyte: '' });
  const { language } = recipe;
  const look = lookOf(recipe);
  const order = first.arms.map((arm) => arm.name);
  const shown = trajectories.map((trajectory) => shownTrajectory(trajectory, recipe));
  const span = spanOf(shown);
  const values = recipe.sharedScale
    ? shown.flatMap((one) =>
        panelValues(one, drawnArms(one, recipe, order), recipe, referenceValues(one.series, recipe, study).lines),
      )
    : [];
  const tested = shown.map((trajectory) => significanceOf(trajectory, recipe, comparison));
  const { letter } = recipe.style;
  const panels = shown.map((trajectory, index) =>
    panelContent(recipe, {
      trajectory,
      order,
      significance: tested[index]?.shown ?? noSignificance,
      study,
      heading: seriesName(trajectory.series),
      letter: letter === null ? null : letterText(nextLetter(letter, index), look),
      axisTitle: panelAxisTitle(trajectory, language),
      besides: values,
      span,
    }),
  );
  const refusals = [...new Set(tested.flatMap(({ refusal }) => refusal ?? []))];
  const { scene, notes } = layOutInColumns(
    recipe.columns,
    usualColumns(panels.length, look.widthMm, look.sizes.label),
    {
      recipe,
      panels,
      sharedScale: recipe.sharedScale,
      notes: [...filterNotes(shown, recipe), ...refusals],
      title: recipe.title ?? shown.map(({ series }) => series.analyte).join(', '),
    },
  );
  const named = tested.find((one) => one.words !== '');
  const letters = panels.flatMap((panel) => panel.letter ?? []);
  const references = panels.map((panel) => panel.references);
  return {
    recipe,
    scene: { ...scene, description: figureLegend(shown, recipe, { letters, references, significance: '', notes: [] }) },
    legend: figureLegend(shown, recipe, { letters, references, significance: named?.words ?? '', notes }),
    methods: figureMethods(shown, recipe, named?.methods ?? ''),
    name: recipe.title ?? `${first.series.analyte}-${shown.length}-panels`,
    styles: (shown[0]?.arms ?? []).map((arm) => armStyle(arm, order.indexOf(arm.name), recipe.style.arms)),
  };
}

/** Lays panels out in the columns that are asked for; else in as many as usual, or in more where those leave no room. */
function layOutInColumns(asked: number | null, usual: number, content: Omit<FigureContent, 'columns'>): LaidOut {
  if (asked !== null) return layOutFigure({ ...content, columns: Math.min(asked, content.panels.length) });
  for (let columns = usual; columns < content.panels.length; columns++) {
    try {
      return layOutFigure({ ...content, columns });
    } catch (error) {
      if (!(error instanceof ExplainedError) || error.code !== 'figure.no-room') throw error;
    }
  }
  return layOutFigure({ ...content, columns: content.panels.length });
}

/** What a panel is measured in: its analyte stands over it. */
function panelAxisTitle({ series, change }: Trajectory, language: PanelsRecipe['language']): string {
  return change === 'none' ? measureOf(series) : valueAxisTitle({ ...series, population: null }, change, language);
}

/** The letter that comes so many after another, in its case; after z a panel has none of its own and starts over. */
export function nextLetter(letter: string, by: number): string {
  const upper = letter === letter.toUpperCase();
  const start = upper ? 65 : 97;
  return String.fromCharCode(start + ((letter.charCodeAt(0) - start + by) % 26));
}

/** The first and last week of all panels. */
function spanOf(trajectories: readonly Trajectory[]): { readonly first: number; readonly last: number } {
  const spans = trajectories.map((trajectory) => shownWeeks(trajectory));
  return {
    first: Math.min(...spans.map(({ first }) => first)),
    last: Math.max(...spans.map(({ last }) => last)),
  };
}

/** As many columns as leave each panel a width of 18 lines of its type, no more than make the grid lower than broad. */
export function usualColumns(panels: number, widthMm: number, labelSize: number): number {
  const fitting = Math.max(1, Math.floor(widthMm / (18 * ((labelSize * 25.4) / 72))));
  if (panels <= fitting) return panels === 4 && fitting === 4 ? 2 : panels;
  const square = Math.ceil(Math.sqrt(panels));
  return Math.min(fitting, square);
}
