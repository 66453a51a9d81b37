import type { Trajectory } from '../../statistics/trajectory.ts';
import { expectedWeeks } from '../../statistics/unbroken-runs.ts';
import { ExplainedError } from '../../words/explained-error.ts';
import { say } from '../../words/say.ts';
import { valueAxisTitle } from '../axis-title.ts';
import { figureLegend } from '../figure-words.ts';
import type { Preset } from '../presets/preset.ts';
import { presets } from '../presets.ts';
import type { TrajectoryRecipe } from '../recipe.ts';
import type { Mark, Scene } from '../scene.ts';
import { textWidth } from '../type/typeface.ts';
import { type Frame, tickLength, valueAxisMarks, weekAxisBlock } from './axes.ts';
import { axisTitleLines, axisTitleMarks } from './axis-title.ts';
import { countColumns } from './count-columns.ts';
import { countTable, rowHeadWidth } from './count-table.ts';
import { armValues, type DrawnArm, drawArms, drawnArms, type Plot } from './figure-arms.ts';
import { figureKeys } from './figure-keys.ts';
import { countSubjects, drawSubjects } from './figure-subjects.ts';
import { footnotes } from './footnotes.ts';
import { infusionBlock } from './infusions.ts';
import { type Block, legendBlock, paragraphBlock } from './legend.ts';
import { em, halfCapital, label, lines, paper, quiet, stroke } from './marks.ts';
import { type ValueAxis, valueAxis } from './value-axis.ts';
import { type ShownWeeks, shownWeeks, weekPlaces, weekSpacing } from './week-axis.ts';

/** What is laid out, settled before any length is. */
interface Content {
  readonly trajectory: Trajectory;
  readonly recipe: TrajectoryRecipe;
  readonly preset: Preset;
  readonly arms: readonly DrawnArm[];
  readonly weeks: ShownWeeks;
  readonly axis: ValueAxis;
  readonly axisTitle: string;
}

/** Heights that are found by trying: lines of the axis title, and whether the table of n has room. */
interface Trial {
  readonly titleLines: number;
  readonly table: boolean;
}

const mostTitleLines = 4;

/**
 * Lays out a figure at its printed size: millimetres from the top left, type in points. The trajectory holds the arms to be drawn and no others.
 * `order` names all arms of the protocol, shown or not. All that is written under or beside the plot comes from the same rows as the marks.
 * Throws ExplainedError `figure.no-room` where so many arms are named that no room is left for the plot.
 */
export function layOutFigure(trajectory: Trajectory, recipe: TrajectoryRecipe, order: readonly string[]): Scene {
  const preset = presets[recipe.preset];
  const arms = drawnArms(trajectory, recipe, order);
  const values = armValues(arms);
  if (recipe.individuals)
    for (const subject of trajectory.subjects) for (const point of subject.points) values.push(point.value);
  const content: Content = {
    trajectory,
    recipe,
    preset,
    arms,
    weeks: shownWeeks(trajectory),
    axis: valueAxis(values, recipe.scale, 5),
    axisTitle: valueAxisTitle(trajectory.series, trajectory.change, recipe.language),
  };
  let trial: Trial = { titleLines: 1, table: true };
  let laid = arrange(content, trial);
  for (let attempt = 0; attempt < mostTitleLines + 1; attempt++) {
    const wanted = axisTitleLines(content.axisTitle, laid.plotHeight, preset.sizes.axisTitle, mostTitleLines).length;
    const titleLines = Math.min(mostTitleLines, Math.max(wanted, trial.titleLines));
    const table = trial.table && laid.plotHeight >= preset.plot.least;
    if (titleLines === trial.titleLines && table === trial.table) break;
    trial = { titleLines, table };
    laid = arrange(content, trial);
  }
  if (laid.plotHeight < preset.plot.least / 2) throw new ExplainedError('figure.no-room', { arms: arms.length });
  return {
    widthMm: preset.widthMm,
    heightMm: laid.height,
    background: paper,
    marks: laid.marks(),
    title: recipe.title ?? recipe.analyte,
    description: figureLegend(trajectory, recipe),
  };
}

interface Arrangement {
  readonly plotHeight: number;
  readonly height: number;
  readonly marks: () => readonly Mark[];
}

function arrange(content: Content, trial: Trial): Arrangement {
  const { trajectory, recipe, preset, arms, weeks, axis } = content;
  const { sizes, marginMm: margin, widthMm: width } = preset;
  const unit = em(sizes.label);
  const leading = 1.2 * em(sizes.axisTitle);

  const numbers = Math.max(0, ...axis.ticks.map((tick) => (tick.major ? textWidth(tick.text, sizes.label) : 0)));
  const gutter = trial.titleLines * leading + 0.4 * unit + numbers + (tickLength + 0.3) * unit;
  const heads = trial.table && arms.length > 1 ? rowHeadWidth(arms, sizes.label) + 0.9 * unit : 0;
  const named = heads <= Math.max(gutter, 0.17 * width);
  const left = margin + (named ? Math.max(gutter, heads) : gutter);
  const right = width - margin - 0.3 * unit;
  const place = weekPlaces(weeks, left + 1.2 * unit, right - 1 * unit);

  const room = { left: left - 0.3 * unit, right: width - margin, size: sizes.label, gap: 0.45 * unit };
  const columns = countColumns(trajectory, weeks, place, room);
  const shape = { x: place, foot: 0, spacing: weekSpacing(weeks, place), unit, weights: preset.lines };
  const expected = expectedWeeks(trajectory);

  const dry = drawArms(trajectory, arms, { ...shape, y: axis.place });
  const singles = recipe.individuals ? countSubjects(trajectory, axis) : null;
  const table = {
    shown: columns.length,
    all: weeks.labelled.length,
    unscheduled: columns.some((column) => column.counts.includes('–')),
  };
  const notes = footnotes(trajectory, recipe, arms, dry, singles, trial.table ? table : null);

  const title = paragraphBlock(recipe.title ?? '', margin, width - 2 * margin, sizes.title, 'bold');
  const keys = legendBlock(figureKeys(content, unit), left, width - margin - left, sizes.label);
  const strips = infusionBlock(arms, weeks, place, unit, preset.lines.axis);
  const frameAt = (top: number, foot: number): Frame => ({
    left,
    right,
    top,
    foot,
    unit,
    size: sizes.label,
    weight: preset.lines.axis,
  });
  const weekAxis = weekAxisBlock(weeks.ticks.map(place), columns, frameAt(0, 0));
  const weekTitle: Block = {
    height: leading + 0.2 * unit,
    marks: (top) => [
      label(
        say(recipe.language, 'figure.week'),
        (left + right) / 2,
        top + leading / 2 + 0.2 * unit + halfCapital(sizes.axisTitle),
        sizes.axisTitle,
        {
          anchor: 'middle',
        },
      ),
      ...(trial.table && arms.length > 1
        ? [label('n', margin, top + leading / 2 + 0.2 * unit + halfCapital(sizes.label), sizes.label)]
        : []),
    ],
  };
  const counts = trial.table
    ? countTable(arms, columns, { left: margin, size: sizes.label, weight: preset.lines.axis, named })
    : null;
  const foot = paragraphBlock(
    notes.join(recipe.language === 'zh' ? '' : ' '),
    margin,
    width - 2 * margin,
    sizes.footnote,
  );

  const above = [spaced(title, 0.5 * unit), spaced(keys, 0.6 * unit), spaced(strips, 0.4 * unit)];
  const below = [weekAxis, spaced(weekTitle, 0.25 * unit), ...(counts ? [counts] : []), raised(foot, 0.6 * unit)];
  const taken = [...above, ...below].reduce((sum, block) => sum + block.height, 2 * margin + 0.4 * unit);
  const available = (preset.heightMm ?? preset.tallestMm) - taken;
  const plotHeight = preset.heightMm === null ? Math.min(preset.plot.usual, available) : available;

  return {
    plotHeight,
    height: taken + plotHeight,
    marks: () => {
      const marks: Mark[] = [];
      let top = margin + 0.4 * unit;
      for (const block of above) {
        marks.push(...block.marks(top));
        top += block.height;
      }
      const frame = frameAt(top, top + plotHeight);
      const plot: Plot = { ...shape, foot: frame.foot, y: placeIn(axis, frame) };
      marks.push(...plotMarks(content, plot, frame, expected), ...valueAxisMarks(axis, frame));
      marks.push(
        ...axisTitleMarks(content.axisTitle, trial.titleLines, frame, { size: sizes.axisTitle, left: margin, leading }),
      );
      top = frame.foot;
      for (const block of below) {
        marks.push(...block.marks(top));
        top += block.height;
      }
      return marks;
    },
  };
}

/** The same block with room after it, unless it is empty. */
function spaced(block: Block, room: number): Block {
  return block.height === 0 ? block : { ...block, height: block.height + room };
}

/** The same block with room before it, unless it is empty. */
function raised(block: Block, room: number): Block {
  return block.height === 0 ? block : { height: block.height + room, marks: (top) => block.marks(top + room) };
}

function placeIn(axis: ValueAxis, frame: Frame): (value: number) => number | null {
  return (value) => {
    const place = axis.place(value);
    return place === null ? null : frame.foot - place * (frame.foot - frame.top);
  };
}

function plotMarks(content: Content, plot: Plot, frame: Frame, expected: readonly number[]): readonly Mark[] {
  const { trajectory, recipe, preset, arms } = content;
  const marks: Mark[] = [];
  const zero = trajectory.change !== 'none' && recipe.scale === 'linear' ? plot.y(0) : null;
  if (zero !== null && zero < frame.foot && zero >= frame.top) {
    marks.push(
      lines(
        [
          [
            [frame.left, zero],
            [frame.right, zero],
          ],
        ],
        stroke(quiet, preset.lines.axis, [2, 2]),
      ),
    );
  }
  if (recipe.individuals) marks.push(...drawSubjects(trajectory, expected, plot));
  marks.push(...drawArms(trajectory, arms, plot).marks);
  if (arms.every((arm) => arm.points.every((point) => plot.y(point.value) === null))) {
    const x = (frame.left + frame.right) / 2;
    marks.push(
      label(say(recipe.language, 'figure.nothing-to-draw'), x, (frame.top + frame.foot) / 2, preset.sizes.axisTitle, {
        anchor: 'middle',
        colour: quiet,
      }),
    );
  }
  return marks;
}
