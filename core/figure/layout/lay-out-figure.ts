import { ExplainedError } from '../../words/explained-error.ts';
import type { LegendPlace } from '../figure-style.ts';
import type { OverWeeksRecipe } from '../recipe.ts';
import type { Mark, Scene } from '../scene.ts';
import { axisTitleLines } from './axis-title.ts';
import { figureKeys } from './figure-keys.ts';
import { gridOf, type PlacedPanel } from './grid.ts';
import { freeCorner } from './inside-legend.ts';
import { type Block, columnLegend, type LegendEntry, legendBlock, paragraphBlock } from './legend.ts';
import { type Look, lookOf } from './look.ts';
import { em, paper } from './marks.ts';
import { type PanelSettings, spaced } from './panel.ts';
import type { PanelContent } from './panel-content.ts';
import { footnotes } from './panel-facts.ts';
import { titleBlock } from './title-block.ts';

/** Panels to be laid out as one figure, settled before any length is. */
export interface FigureContent {
  readonly recipe: OverWeeksRecipe;
  readonly panels: readonly PanelContent[];
  /** How many panels stand beside each other. */
  readonly columns: number;
  readonly sharedScale: boolean;
  /** What else a reader must be told, before the notes that follow from the panels. */
  readonly notes: readonly string[];
  readonly title: string;
}

/** A laid-out figure, and the notes that are written under it or go into its legend. */
export interface LaidOut {
  readonly scene: Omit<Scene, 'description'>;
  readonly notes: readonly string[];
}

/** What is found by trying: lines of the axis title, whether the table of n has room, whether the legend has room in the plot. */
interface Trial {
  readonly titleLines: number;
  readonly table: boolean;
  readonly inside: boolean;
  readonly ticks: number;
}

const mostTitleLines = 4;
const mostTicks = 5;

/**
 * Lays out a figure at its printed size: millimetres from the top left, type in points. All that is written under or beside the plots comes from the
 * same rows as the marks. Throws ExplainedError `figure.no-room` where no room is left for the plots.
 */
export function layOutFigure(content: FigureContent): LaidOut {
  const { recipe } = content;
  const look = lookOf(recipe);
  let trial: Trial = {
    titleLines: 1,
    table: recipe.style.table,
    inside: recipe.style.legend === 'inside',
    ticks: mostTicks,
  };
  let laid = arrange(content, look, trial);
  for (let attempt = 0; attempt < mostTitleLines + 2; attempt++) {
    const { sizes } = look;
    const wanted = content.panels.map(
      ({ axisTitle }) => axisTitleLines(axisTitle, laid.plotHeight, sizes.axisTitle, mostTitleLines).length,
    );
    const titleLines = Math.min(mostTitleLines, Math.max(...wanted, trial.titleLines));
    const table = trial.table && laid.plotHeight >= laid.leastPlot;
    const inside = trial.inside && laid.legendFits();
    const fitting = Math.max(2, Math.floor(laid.plotHeight / (2.2 * em(sizes.label))));
    const ticks = Math.min(trial.ticks, fitting);
    const next: Trial = { titleLines, table, inside, ticks };
    if (isSame(next, trial)) break;
    trial = next;
    laid = arrange(content, look, trial);
  }
  if (laid.plotHeight < laid.leastPlot / 2) {
    throw new ExplainedError('figure.no-room', { arms: content.panels[0]?.arms.length ?? 0 });
  }
  return {
    scene: {
      widthMm: look.widthMm,
      heightMm: laid.height,
      background: paper,
      marks: laid.marks(),
      title: content.title,
    },
    notes: laid.notes,
  };
}

function isSame(a: Trial, b: Trial): boolean {
  return a.titleLines === b.titleLines && a.table === b.table && a.inside === b.inside && a.ticks === b.ticks;
}

interface Arrangement {
  readonly plotHeight: number;
  /** The height under which the table of n gives way. */
  readonly leastPlot: number;
  readonly height: number;
  readonly notes: readonly string[];
  readonly legendFits: () => boolean;
  readonly marks: () => readonly Mark[];
}

function arrange(content: FigureContent, look: Look, trial: Trial): Arrangement {
  const { recipe, panels } = content;
  const { sizes, marginMm: margin, widthMm: width, style } = look;
  const unit = em(sizes.label);
  const single = panels.length === 1;
  const place = legendPlace(style.legend, single, trial.inside);
  const keys = legendKeys(content, look, place, unit);

  const beside = place === 'beside' ? columnLegend(keys.flat(), 0.34 * width, sizes.label) : null;
  const settings: PanelSettings = {
    recipe,
    look,
    titleLines: trial.titleLines,
    table: trial.table,
    ticks: trial.ticks,
    single,
    direct: place === 'direct',
  };
  const area = { left: margin, right: width - margin - (beside === null ? 0 : beside.width + unit) };
  const grid = gridOf(content, area, settings);

  const tableState = trial.table ? 'shown' : style.table ? 'no-room' : 'off';
  const facts = grid.panels.map(({ plan }) => plan.facts);
  const notes = [...content.notes, ...footnotes(facts, recipe, tableState)];
  const written = [...(style.notes === 'figure' ? notes : []), ...(style.footnote === null ? [] : [style.footnote])];
  const letter = single ? style.letter : null;
  const title = titleBlock(recipe.title ?? '', letter, margin, width - 2 * margin, look);
  const legendLeft = single && place === 'above' ? (grid.panels[0]?.plotLeft ?? margin) : margin;
  const rowLegend =
    place === 'above' || place === 'below' || place === 'direct'
      ? legendBlock(keys, legendLeft, width - margin - legendLeft, sizes.label)
      : nothing;
  const foot = paragraphBlock(
    written.join(recipe.language === 'zh' ? '' : ' '),
    margin,
    width - 2 * margin,
    sizes.footnote,
  );

  const above = [spaced(title, 0.5 * unit), ...(place === 'below' ? [] : [spaced(rowLegend, 0.6 * unit)])];
  const below = [...(place === 'below' ? [raised(rowLegend, 0.6 * unit)] : []), raised(foot, 0.6 * unit)];
  const heightOf = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + block.height, 0);
  const taken = 2 * margin + 0.4 * unit + heightOf(above) + heightOf(below) + grid.taken;
  const available = ((look.heightMm ?? look.tallestMm) - taken) / grid.rows;
  const usual = single ? look.plot.usual : Math.min(look.plot.usual, 0.72 * grid.plotWidth);
  const plotHeight = look.heightMm === null ? Math.min(usual, available) : available;
  const gridTop = margin + 0.4 * unit + heightOf(above);
  const placed = grid.placed(gridTop, plotHeight);
  const inside = () => insideLegend(placed, keys, content, look, place);

  return {
    plotHeight,
    leastPlot: single ? look.plot.least : Math.min(look.plot.least, 0.45 * grid.plotWidth),
    height: taken + grid.rows * plotHeight,
    notes,
    legendFits: () => place !== 'inside' || inside() !== null,
    marks: () => [
      ...stackedFrom(above, margin + 0.4 * unit),
      ...placed.flatMap(({ plan, top, foot: plotFoot }) => plan.marks(top, plotFoot)),
      ...(inside() ?? []),
      ...(beside === null ? [] : beside.marks(width - margin - beside.width, gridTop + (placed[0]?.plan.above ?? 0))),
      ...stackedFrom(below, gridTop + grid.taken + grid.rows * plotHeight),
    ],
  };
}

const nothing: Block = { height: 0, marks: () => [] };

/** Where the legend goes in the end: in the plot only where a corner is free, beside the lines only for a single plot. */
function legendPlace(asked: LegendPlace, single: boolean, inside: boolean): LegendPlace {
  if (asked === 'inside' && !inside) return 'above';
  return asked === 'direct' && !single ? 'above' : asked;
}

/** The legend's entries in groups: without the arms where they are named beside their lines. */
function legendKeys(
  { panels, recipe }: FigureContent,
  look: Look,
  place: LegendPlace,
  unit: number,
): readonly (readonly LegendEntry[])[] {
  const [first] = panels;
  if (first === undefined || place === 'none') return [];
  const { arms, notes } = figureKeys(first, recipe, look.lines, unit);
  return place === 'direct' ? [notes] : [arms, notes];
}

/** The legend in the free cell of a grid, or in the corner of a single plot that nothing crosses; null where there is none. */
function insideLegend(
  placed: readonly PlacedPanel[],
  keys: readonly (readonly LegendEntry[])[],
  content: FigureContent,
  look: Look,
  place: LegendPlace,
): readonly Mark[] | null {
  if (place !== 'inside') return null;
  const [first] = placed;
  const last = placed.at(-1);
  if (first === undefined || last === undefined) return null;
  const { size, unit } = { size: look.sizes.label, unit: em(look.sizes.label) };
  if (placed.length === 1) {
    const { frame, marks } = first.plan.plot(first.top, first.foot);
    const legend = columnLegend(keys.flat(), 0.6 * (frame.right - frame.left), size);
    const corner = freeCorner({ width: legend.width, height: legend.height }, frame, marks, 0.6 * unit);
    return corner === null ? null : legend.marks(corner.x, corner.y);
  }
  const cells = content.columns * Math.ceil(placed.length / content.columns);
  if (cells === placed.length) return null;
  const { frame } = last.plan.plot(last.top, last.foot);
  const room = look.widthMm - look.marginMm - frame.right - 3 * unit;
  const legend = columnLegend(keys.flat(), room, size);
  const height = last.foot - last.top + last.plan.above + last.plan.below;
  return legend.height > height ? null : legend.marks(frame.right + 3 * unit, last.top - last.plan.above + unit);
}

/** Blocks under each other, the first at `top`. */
function stackedFrom(blocks: readonly Block[], top: number): Mark[] {
  let at = top;
  return blocks.flatMap((block) => {
    const marks = block.marks(at);
    at += block.height;
    return [...marks];
  });
}

/** The same block with room before it, unless it is empty. */
function raised(block: Block, room: number): Block {
  return block.height === 0 ? block : { height: block.height + room, marks: (top) => block.marks(top + room) };
}
