import { expectedWeeks } from '../../statistics/unbroken-runs.ts';
import { say } from '../../words/say.ts';
import type { OverWeeksRecipe } from '../recipe.ts';
import type { Mark } from '../scene.ts';
import { textWidth } from '../type/typeface.ts';
import { wrapText } from '../type/wrap.ts';
import { aliveCounts, aliveTable } from './alive-table.ts';
import { type Frame, tickLength, valueAxisMarks, weekAxisBlock } from './axes.ts';
import { axisTitleMarks } from './axis-title.ts';
import { hasBoxes, shownSpread } from './boxes.ts';
import { bracketMarks, bracketRoom } from './brackets.ts';
import { countColumns } from './count-columns.ts';
import { countTable, rowHeadWidth } from './count-table.ts';
import { directLabels, directLabelWidth, directPlaces } from './direct-labels.ts';
import { drawArms } from './figure-arms.ts';
import { countSubjects } from './figure-subjects.ts';
import { infusionBlock } from './infusions.ts';
import type { Block } from './legend.ts';
import type { Look } from './look.ts';
import { em, halfCapital, label } from './marks.ts';
import type { PanelContent } from './panel-content.ts';
import { type PanelFacts, panelFacts } from './panel-facts.ts';
import type { Plot } from './plot.ts';
import { plotMarks } from './plot-marks.ts';
import { significanceBlock } from './significance-block.ts';
import { weekPlaces, weekSpacing } from './week-axis.ts';

/** What is the same for every panel of a figure. */
export interface PanelSettings {
  readonly recipe: OverWeeksRecipe;
  readonly look: Look;
  /** Lines of the axis title, and whether the table of n is drawn: found by trying. */
  readonly titleLines: number;
  readonly table: boolean;
  /** About how many ticks the axis of values has room for. */
  readonly ticks: number;
  /** True for a figure of one panel: its table of n may name the arms. */
  readonly single: boolean;
  readonly direct: boolean;
}

/** What a panel shows of what it could share with its neighbours. */
export interface PanelSides {
  readonly title: boolean;
  readonly numbers: boolean;
  readonly weekLabels: boolean;
  readonly infusions: boolean;
}

/** The room left of a plot, in millimetres: for the axis title, the numbers, and the heads of the table of n. */
export function gutterOf(panel: PanelContent, sides: PanelSides, settings: PanelSettings): number {
  const { look, titleLines, table, single } = settings;
  const { sizes } = look;
  const unit = em(sizes.label);
  const numbers = sides.numbers
    ? Math.max(
        0,
        ...panel.axisWith(settings.ticks).ticks.map((tick) => (tick.major ? textWidth(tick.text, sizes.label) : 0)),
      )
    : 0;
  const title = sides.title && panel.axisTitle !== '' ? titleLines * titleLeading(look) + 0.4 * unit : 0;
  const paired = panel.significance.rows.some(({ pair }) => pair !== null);
  const gutter = Math.max(title + numbers + (tickLength + 0.3) * unit, paired ? 2.9 * unit : 0);
  if (!table || panel.arms.length < 2) return gutter;
  const heads = rowHeadWidth(panel.arms, sizes.label) + 0.9 * unit;
  const named = single && heads <= Math.max(gutter, 0.17 * look.widthMm);
  return Math.max(gutter, named ? heads : 1.7 * unit);
}

export function titleLeading(look: Look): number {
  return 1.2 * em(look.sizes.axisTitle);
}

/** A panel with its lengths settled but for the height of its plot. */
export interface PanelPlan {
  readonly above: number;
  readonly below: number;
  readonly plotWidth: number;
  readonly facts: PanelFacts;
  /** The marks of the panel, its plot between two heights. */
  readonly marks: (top: number, foot: number) => readonly Mark[];
  /** The marks of the plot alone, and its frame: for what must find room between them. */
  readonly plot: (top: number, foot: number) => { readonly frame: Frame; readonly marks: readonly Mark[] };
}

/** Plans a panel in a box: `left` and `right` in millimetres, `gutter` of them left of the plot. */
export function planPanel(
  panel: PanelContent,
  box: { readonly left: number; readonly right: number; readonly gutter: number },
  sides: PanelSides,
  settings: PanelSettings,
): PanelPlan {
  const { trajectory, arms, weeks, significance, study } = panel;
  const { recipe, look } = settings;
  const axis = panel.axisWith(settings.ticks);
  const { sizes, lines: weights } = look;
  const unit = em(sizes.label);
  const leading = titleLeading(look);
  const left = box.left + box.gutter;
  const names = settings.direct ? directLabelWidth(arms, sizes.label) : 0;
  const brackets = bracketRoom(significance.brackets, unit);
  const right = box.right - 0.3 * unit - names - brackets;
  const beside = hasBoxes(recipe) ? Math.min(2.5, 0.75 * (arms.length - 1)) * unit : 0;
  const { place, cut } = weekPlaces(weeks, left + 1.2 * unit + beside, right - unit - beside, recipe.weeks, 2.4 * unit);
  const named = settings.single && box.gutter >= rowHeadWidth(arms, sizes.label) + 0.9 * unit - 1e-9;

  const room = { left: left - 0.3 * unit, right: right + 0.3 * unit, size: sizes.label, gap: 0.45 * unit };
  const alive = recipe.alive ? aliveCounts(trajectory, study.followUps, weeks.labelled) : null;
  const over = significance.rows.map(({ texts }) => texts);
  const columns = countColumns(trajectory, weeks, place, room, over, alive);
  const shape = { x: place, spacing: weekSpacing(weeks, place), unit, weights, spreadAs: shownSpread(recipe) };
  const expected = expectedWeeks(trajectory);
  const dry = drawArms(trajectory, arms, { ...shape, y: axis.place, nearest: axis.nearest });
  const facts = panelFacts(trajectory, recipe, arms, dry, recipe.individuals ? countSubjects(trajectory, axis) : null, {
    shown: columns.length,
    all: weeks.labelled.length,
    unscheduled: columns.some((column) => column.counts.includes('–')),
    alive: alive !== null && alive.size > 0,
  });
  const frameAt = (top: number, foot: number): Frame => ({
    left,
    right,
    top,
    foot,
    unit,
    size: sizes.label,
    weight: weights.axis,
  });

  const headed = headingBlock(panel, box.left, right - box.left, look);
  const strips = sides.infusions ? infusionBlock(arms, weeks, place, unit, weights.axis) : nothing;
  const tested = significanceBlock(significance.rows, columns, arms, frameAt(0, 0), box.left);
  const weekAxis = weekAxisBlock(weeks.ticks.map(place), sides.weekLabels ? columns : [], frameAt(0, 0), cut);
  const weekTitle = weekTitleBlock(recipe, look, settings.table && arms.length > 1, box.left, (left + right) / 2);
  const counts = settings.table
    ? countTable(arms, columns, { left: box.left, size: sizes.label, weight: weights.axis, named })
    : nothing;
  const living =
    settings.table && alive !== null
      ? aliveTable(arms, columns, {
          ...{ left: box.left, size: sizes.label, weight: weights.axis, named },
          ...{ head: say(recipe.language, 'figure.alive'), alive },
        })
      : nothing;
  const above = [spaced(headed, 0.3 * unit), spaced(strips, 0.4 * unit), spaced(tested, 0.2 * unit)];
  const below = [weekAxis, ...(sides.weekLabels ? [spaced(weekTitle, 0.25 * unit)] : []), counts, living];
  const heightOf = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + block.height, 0);

  const plotAt = (top: number, foot: number): Plot => ({
    ...shape,
    y: (value) => {
      const at = axis.place(value);
      return at === null ? null : foot - at * (foot - top);
    },
    nearest: (value) => foot - axis.nearest(value) * (foot - top),
  });
  const plot = (top: number, foot: number) => {
    const frame = frameAt(top, foot);
    return { frame, marks: plotMarks(panel, axis, plotAt(top, foot), frame, { recipe, look, expected, weekCut: cut }) };
  };
  return {
    above: heightOf(above),
    below: heightOf(below),
    plotWidth: right - left,
    facts,
    plot,
    marks: (top, foot) => {
      const { frame, marks: drawn } = plot(top, foot);
      const marks: Mark[] = [...stacked(above, top - heightOf(above)), ...drawn];
      marks.push(...valueAxisMarks(axis, frame, sides.numbers));
      if (sides.title) {
        const type = { size: sizes.axisTitle, left: box.left, leading };
        marks.push(...axisTitleMarks(panel.axisTitle, settings.titleLines, frame, type));
      }
      if (settings.direct) marks.push(...directLabels(panel, plotAt(top, foot), frame));
      const named = settings.direct ? directPlaces(panel, plotAt(top, foot), frame) : null;
      marks.push(...bracketMarks(significance.brackets, arms, plotAt(top, foot), frame, right + names, named));
      return [...marks, ...stacked(below, foot)];
    },
  };
}

const nothing: Block = { height: 0, marks: () => [] };

/** Blocks under each other, the first at `top`. */
function stacked(blocks: readonly Block[], top: number): Mark[] {
  const marks: Mark[] = [];
  let at = top;
  for (const block of blocks) {
    marks.push(...block.marks(at));
    at += block.height;
  }
  return marks;
}

/** The same block with room after it, unless it is empty. */
export function spaced(block: Block, room: number): Block {
  return block.height === 0 ? block : { ...block, height: block.height + room };
}

/** The letter and the name of a panel among several. */
function headingBlock({ heading, letter }: PanelContent, left: number, width: number, look: Look): Block {
  if (heading === null && letter === null) return nothing;
  const { sizes, letters } = look;
  const size = Math.max(sizes.axisTitle, letter === null ? 0 : letters.size);
  const line = 1.25 * em(size);
  const beside = letter === null ? 0 : textWidth(letter, letters.size, 'bold') + 0.6 * em(letters.size);
  const words = heading === null ? [] : wrapText(heading, width - beside, sizes.axisTitle);
  const leading = 1.2 * em(sizes.axisTitle);
  return {
    height: line + Math.max(0, words.length - 1) * leading,
    marks: (top) => {
      const baseline = top + line / 2 + halfCapital(size);
      return [
        ...(letter === null ? [] : [label(letter, left, baseline, letters.size, { weight: 'bold' })]),
        ...words.map((text, i) => label(text, left + beside, baseline + i * leading, sizes.axisTitle)),
      ];
    },
  };
}

/** The title of the axis of weeks, and the head of the table of n in the same line. */
function weekTitleBlock(recipe: OverWeeksRecipe, look: Look, counted: boolean, left: number, middle: number): Block {
  const { sizes } = look;
  const leading = titleLeading(look);
  const above = 0.2 * em(sizes.label);
  const title = recipe.weeks.title ?? say(recipe.language, 'figure.week');
  return {
    height: leading + above,
    marks: (top) => [
      label(title, middle, top + leading / 2 + above + halfCapital(sizes.axisTitle), sizes.axisTitle, {
        anchor: 'middle',
      }),
      ...(counted ? [label('n', left, top + leading / 2 + above + halfCapital(sizes.label), sizes.label)] : []),
    ],
  };
}
