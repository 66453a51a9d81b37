import { bandOutline, type CurvePoint, censorMarks, stepPoints } from '../../statistics/survival/step-points.ts';
import type { SurvivalAnswer } from '../../statistics/survival/survival-answer.ts';
import { isOverallSurvival } from '../../statistics/survival/survival-words.ts';
import { ExplainedError } from '../../words/explained-error.ts';
import { say } from '../../words/say.ts';
import { armLine, armMarker } from '../layout/arm-style.ts';
import { type Frame, tickLength, valueAxisMarks, weekAxisBlock } from '../layout/axes.ts';
import { axisTitleLines, axisTitleMarks } from '../layout/axis-title.ts';
import type { CountColumn } from '../layout/count-columns.ts';
import { countTable, rowHeadWidth } from '../layout/count-table.ts';
import { freeCorner } from '../layout/inside-legend.ts';
import { type Block, type LegendEntry, legendBlock, paragraphBlock } from '../layout/legend.ts';
import { type Look, lookOf } from '../layout/look.ts';
import { em, halfCapital, label, lines, paper, plainNumber, polygon, quiet, stroke } from '../layout/marks.ts';
import { titleLeading } from '../layout/panel.ts';
import { spreadPositions } from '../layout/spread-positions.ts';
import { stack, withRoom } from '../layout/stack.ts';
import { titleBlock } from '../layout/title-block.ts';
import type { ValueAxis } from '../layout/value-axis.ts';
import type { SurvivalRecipe } from '../recipe.ts';
import type { Mark, Scene } from '../scene.ts';
import { textWidth } from '../type/typeface.ts';
import { type DrawnCurve, resultLines } from './survival-legend.ts';

/** What a figure of survival is laid out from; the curves are those that are shown. */
export interface SurvivalContent {
  readonly recipe: SurvivalRecipe;
  readonly answer: SurvivalAnswer;
  readonly curves: readonly DrawnCurve[];
}

const mostTitleLines = 2;
const sharesOfAxis = [0, 0.25, 0.5, 0.75, 1];

/** From 0 to 100 %, whatever the curves do: a cut axis makes a small difference look like a large one. */
const axis: ValueAxis = {
  place: (share) => share,
  nearest: (share) => Math.min(1, Math.max(0, share)),
  low: 0,
  ticks: sharesOfAxis.map((share) => ({ place: share, text: String(100 * share), major: true })),
  cut: null,
};

/**
 * Lays survival curves out at their printed size, those at risk under the protocol's weeks. The notes are what could not be drawn and must be said.
 * Throws ExplainedError `figure.no-room`.
 */
export function laidOutSurvival(content: SurvivalContent): {
  readonly scene: Omit<Scene, 'description'>;
  readonly notes: readonly string[];
} {
  const { recipe, answer, curves } = content;
  const look = lookOf(recipe);
  const { sizes, lines: weights, marginMm: margin, widthMm: width, style } = look;
  const words = (key: Parameters<typeof say>[1], values = {}) => say(recipe.language, key, values);
  const unit = em(sizes.label);
  const leading = titleLeading(look);
  const title = words(isOverallSurvival(answer.events) ? 'outcomes.survival-axis' : 'outcomes.event-free-axis');
  const usualHeight = Math.min(look.plot.usual, 0.8 * width);
  const titleLines = axisTitleLines(title, usualHeight, sizes.axisTitle, mostTitleLines).length;
  const arms = curves.map(({ style: armStyle }) => ({ style: armStyle, points: [], withoutCenter: 0 }));
  const numbers = Math.max(...axis.ticks.map(({ text }) => textWidth(text, sizes.label)));
  const axisRoom = titleLines * leading + 0.4 * unit + numbers + (tickLength + 0.3) * unit;
  const heads = rowHeadWidth(arms, sizes.label) + 0.9 * unit;
  const table = style.table && curves.length > 0;
  const named = table && arms.length > 1 && heads <= Math.max(axisRoom, 0.24 * width);
  const left = margin + Math.max(axisRoom, named ? heads : table ? 1.7 * unit : 0);
  const right = width - margin - 0.8 * unit;
  const lastWeek = Math.max(1, ...answer.weeks, ...curves.map(({ summary }) => summary.curve.at(-1)?.time ?? 0));
  const x = (week: number) => left + (week / lastWeek) * (right - left);
  const columns = atRiskColumns(content, x, { left: left - 0.3 * unit, right: right + 0.6 * unit }, look);
  const frameAt = (top: number, foot: number): Frame => ({
    ...{ left, right, top, foot, unit },
    size: sizes.label,
    weight: weights.axis,
  });

  const legend =
    style.legend === 'none'
      ? nothing
      : legendBlock(
          [armKeys(curves, look, table && arms.length > 1 && !named), noteKeys(recipe, look)],
          left,
          width - margin - left,
          sizes.label,
        );
  const heading = titleBlock(recipe.title ?? '', style.letter, margin, width - 2 * margin, look);
  const weekTitle = weekTitleBlock(
    words('outcomes.week-axis'),
    table && arms.length > 1 ? words('outcomes.at-risk') : '',
    {
      left: margin,
      middle: (left + right) / 2,
      look,
    },
  );
  const counts = table
    ? countTable(arms, columns, { left: margin, size: sizes.label, weight: weights.axis, named })
    : nothing;
  const weekAxis = weekAxisBlock(answer.weeks.filter((week) => week <= lastWeek).map(x), columns, frameAt(0, 0));

  const results = recipe.results ? resultLines(answer, recipe) : [];
  const arranged = (noted: readonly string[]) => {
    const own = style.footnote === null ? [] : [style.footnote];
    const written = [...(style.notes === 'figure' ? noted : []), ...own].join(recipe.language === 'zh' ? '' : ' ');
    const foot = paragraphBlock(written, margin, width - 2 * margin, sizes.footnote);
    const below = stack([weekAxis, withRoom(weekTitle, 0, 0.25 * unit), counts, withRoom(foot, 0.6 * unit)]);
    const above = stack([withRoom(heading, 0, 0.5 * unit), withRoom(legend, 0, 0.6 * unit)]);
    const taken = 2 * margin + 0.4 * unit + above.height + below.height;
    const available = (look.heightMm ?? look.tallestMm) - taken;
    const plotHeight = look.heightMm === null ? Math.min(usualHeight, available) : available;
    return { above, below, taken, plotHeight };
  };
  const stop = recipe.language === 'zh' ? '。' : '.';
  const notes =
    columns.length < answer.weeks.length && table
      ? [words('figure.note-columns', { shown: columns.length, all: answer.weeks.length })]
      : [];

  const plotMarks = (frame: Frame) => curveMarks(content, frame, x, look);
  const placeResults = (frame: Frame) => {
    const size = sizes.label;
    const box = {
      width: Math.max(0, ...results.map((line) => textWidth(line, size))),
      height: results.length * 1.3 * unit,
    };
    return results.length === 0 ? null : freeCorner(box, frame, plotMarks(frame), 0.6 * unit);
  };
  const first = arranged(notes);
  const firstTop = margin + 0.4 * unit + first.above.height;
  const inPlot = placeResults(frameAt(firstTop, firstTop + first.plotHeight)) !== null;
  // Results that find no room in the plot are written under it; the legend has them in any case.
  const { above, below, taken, plotHeight } = inPlot
    ? first
    : arranged([...results.map((line) => `${line}${stop}`), ...notes]);
  if (plotHeight < look.plot.least / 2) throw new ExplainedError('figure.no-room', { arms: curves.length });

  const top = margin + 0.4 * unit + above.height;
  const frame = frameAt(top, top + plotHeight);
  const corner = inPlot ? placeResults(frame) : null;
  const marks: Mark[] = [
    ...above.marks(margin + 0.4 * unit),
    ...plotMarks(frame),
    ...valueAxisMarks(axis, frame),
    ...axisTitleMarks(title, titleLines, frame, { size: sizes.axisTitle, left: margin, leading }),
    ...(corner === null
      ? []
      : results.map((line, i) =>
          label(line, corner.x, corner.y + (i + 0.5) * 1.3 * unit + halfCapital(sizes.label), sizes.label),
        )),
    ...below.marks(frame.foot),
  ];
  return {
    scene: { widthMm: width, heightMm: taken + plotHeight, background: paper, marks, title: recipe.title ?? title },
    notes,
  };
}

const nothing: Block = { height: 0, marks: () => [] };

/** Columns of those at risk, moved apart as little as lets every number be read; where even that leaves no room, weeks are left out of the crowded places. */
function atRiskColumns(
  { answer, curves }: SurvivalContent,
  x: (week: number) => number,
  room: { readonly left: number; readonly right: number },
  { sizes }: Look,
): CountColumn[] {
  const unit = em(sizes.label);
  const gap = 0.45 * unit;
  let columns = answer.weeks.map((week, index) => {
    const counts = curves.map(({ summary }) => String(summary.atRisk[index]?.n ?? 0));
    const text = plainNumber(week, 2);
    const width = Math.max(...[text, ...counts].map((shown) => textWidth(shown, sizes.label)));
    return { week, text, counts, tick: x(week), width };
  });
  const total = () => columns.reduce((sum, column) => sum + column.width + gap, -gap);
  while (columns.length > 2 && total() > room.right - room.left) {
    const distances = columns.slice(1, -1).map((_, i) => (columns[i + 2]?.tick ?? 0) - (columns[i]?.tick ?? 0));
    columns = columns.toSpliced(1 + distances.indexOf(Math.min(...distances)), 1);
  }
  const apart = columns.slice(1).map((column, i) => (column.width + (columns[i]?.width ?? 0)) / 2 + gap);
  const low = room.left + (columns[0]?.width ?? 0) / 2;
  const high = room.right - (columns.at(-1)?.width ?? 0) / 2;
  const places = spreadPositions(
    columns.map(({ tick }) => tick),
    apart,
    low,
    high,
  );
  return columns.map((column, i) => ({ ...column, x: places[i] ?? column.tick }));
}

function curveMarks(
  { recipe, curves }: SurvivalContent,
  frame: Frame,
  x: (week: number) => number,
  look: Look,
): Mark[] {
  const y = (share: number) => frame.foot - share * (frame.foot - frame.top);
  const placed = (points: readonly CurvePoint[]) => points.map(([time, share]) => [x(time), y(share)] as const);
  const marks: Mark[] = [];
  if (recipe.bands) {
    for (const { style, summary } of curves) {
      for (const outline of bandOutline(summary.curve)) {
        marks.push({
          ...polygon(placed(outline), style.arm.colour, null),
          fill: { colour: style.arm.colour, opacity: 0.15 },
        });
      }
    }
  }
  for (const { style, summary } of curves) {
    marks.push(lines([placed(stepPoints(summary.curve))], armLine(style, look.lines.center)));
  }
  if (curves.length === 0) {
    const [across, down] = [(frame.left + frame.right) / 2, (frame.top + frame.foot) / 2];
    const said = say(recipe.language, 'figure.nothing-to-draw');
    marks.push(label(said, across, down, look.sizes.axisTitle, { anchor: 'middle', colour: quiet }));
  }
  if (recipe.censored) {
    for (const { style, summary } of curves)
      marks.push(...censoredMarks(placed(censorMarks(summary.curve)), style.arm.colour, look));
  }
  return marks;
}

function censoredMarks(
  at: readonly (readonly [number, number])[],
  colour: string,
  { sizes, lines: weights }: Look,
): Mark[] {
  if (at.length === 0) return [];
  const half = 0.32 * em(sizes.label);
  const strokes = at.map(([left, height]) => [[left, height - half] as const, [left, height + half] as const]);
  return [lines(strokes, stroke(colour, weights.bar))];
}

/** A piece of each arm's line; with its marker where that alone heads its row of the table. */
function armKeys(curves: readonly DrawnCurve[], look: Look, marked: boolean): LegendEntry[] {
  const unit = em(look.sizes.label);
  return curves.map(({ style }) => ({
    text: style.arm.name,
    key: (x, y, width) => [
      lines(
        [
          [
            [x, y],
            [x + width, y],
          ],
        ],
        armLine(style, look.lines.center),
      ),
      ...(marked ? [armMarker(style, x + width / 2, y, 0.34 * unit, look.lines.axis / 2)] : []),
    ],
  }));
}

function noteKeys(recipe: SurvivalRecipe, look: Look): LegendEntry[] {
  const keys: LegendEntry[] = [];
  if (recipe.censored) {
    keys.push({
      text: say(recipe.language, 'outcomes.key-censored'),
      key: (x, y, width) => censoredMarks([[x + width / 2, y]], quiet, look),
    });
  }
  if (recipe.bands) {
    const half = 0.35 * em(look.sizes.label);
    keys.push({
      text: say(recipe.language, 'statistics.ci95'),
      key: (x, y, width) => {
        const corners = [
          [x, y - half],
          [x + width, y - half],
          [x + width, y + half],
          [x, y + half],
        ] as const;
        return [{ ...polygon(corners, quiet, null), fill: { colour: quiet, opacity: 0.2 } }];
      },
    });
  }
  return keys;
}

/** The title of the axis of weeks, and what the table under it counts, in the same line. */
function weekTitleBlock(
  title: string,
  counted: string,
  at: { readonly left: number; readonly middle: number; readonly look: Look },
): Block {
  const { sizes } = at.look;
  const leading = titleLeading(at.look);
  const above = 0.2 * em(sizes.label);
  return {
    height: leading + above,
    marks: (top) => [
      label(title, at.middle, top + leading / 2 + above + halfCapital(sizes.axisTitle), sizes.axisTitle, {
        anchor: 'middle',
      }),
      ...(counted === ''
        ? []
        : [label(counted, at.left, top + leading / 2 + above + halfCapital(sizes.label), sizes.label)]),
    ],
  };
}
