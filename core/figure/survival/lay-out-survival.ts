import { isOverallSurvival } from '../../statistics/survival/survival-words.ts';
import { ExplainedError } from '../../words/explained-error.ts';
import { say } from '../../words/say.ts';
import { type Frame, tickLength, valueAxisMarks, weekAxisBlock } from '../layout/axes.ts';
import { axisTitleLines, axisTitleMarks } from '../layout/axis-title.ts';
import { countTable, rowHeadWidth } from '../layout/count-table.ts';
import { freeCorner } from '../layout/inside-legend.ts';
import { type Block, columnLegend, legendBlock, paragraphBlock } from '../layout/legend.ts';
import { type Look, lookOf } from '../layout/look.ts';
import { em, halfCapital, label, paper, plainNumber, rectangle } from '../layout/marks.ts';
import { titleLeading } from '../layout/panel.ts';
import { stack, withRoom } from '../layout/stack.ts';
import { titleBlock } from '../layout/title-block.ts';
import type { ValueAxis } from '../layout/value-axis.ts';
import type { Mark, Scene } from '../scene.ts';
import { textWidth } from '../type/typeface.ts';
import { atRiskColumns } from './at-risk-columns.ts';
import { curveLabels, curveLabelWidth } from './curve-labels.ts';
import { curveMarks } from './curve-marks.ts';
import type { SurvivalContent } from './survival-content.ts';
import { armKeys, noteKeys } from './survival-keys.ts';
import { resultLines } from './survival-legend.ts';

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
  const { recipe, answer, curves, lastWeek, weeks } = content;
  const look = lookOf(recipe);
  const { sizes, lines: weights, marginMm: margin, widthMm: width, style } = look;
  const words = (key: Parameters<typeof say>[1], values = {}) => say(recipe.language, key, values);
  const unit = em(sizes.label);
  const leading = titleLeading(look);
  const usualTitle = words(isOverallSurvival(answer.events) ? 'outcomes.survival-axis' : 'outcomes.event-free-axis');
  const title = recipe.axis.title ?? usualTitle;
  const place = style.legend;
  const usualHeight = Math.min(look.plot.usual, 0.8 * width);
  const titleLines = axisTitleLines(title, usualHeight, sizes.axisTitle, mostTitleLines).length;
  const arms = curves.map(({ style: armStyle }) => ({ style: armStyle, points: [], withoutCenter: 0 }));
  const numbers = Math.max(...axis.ticks.map(({ text }) => textWidth(text, sizes.label)));
  const axisRoom = titleLines * leading + 0.4 * unit + numbers + (tickLength + 0.3) * unit;
  const heads = rowHeadWidth(arms, sizes.label) + 0.9 * unit;
  const table = style.table && curves.length > 0;
  const named = table && arms.length > 1 && heads <= Math.max(axisRoom, 0.24 * width);
  const left = margin + Math.max(axisRoom, named ? heads : table ? 1.7 * unit : 0);
  const marked = table && arms.length > 1 && !named;
  const groups = [place === 'direct' ? [] : armKeys(curves, look, marked), noteKeys(recipe, look)];
  const beside = place === 'beside' ? columnLegend(groups.flat(), 0.34 * width, sizes.label) : null;
  const aside =
    beside !== null
      ? beside.width + unit
      : place === 'direct'
        ? curveLabelWidth(content, sizes.label, unit)
        : 0.8 * unit;
  const right = width - margin - aside;
  const x = (week: number) => left + (week / lastWeek) * (right - left);
  const columns = atRiskColumns(content, x, { left: left - 0.3 * unit, right: right + 0.6 * unit }, look);
  const frameAt = (top: number, foot: number): Frame => ({
    ...{ left, right, top, foot, unit },
    size: sizes.label,
    weight: weights.axis,
  });

  const inside = place === 'inside' ? columnLegend(groups.flat(), 0.6 * (right - left), sizes.label) : null;
  const heading = titleBlock(recipe.title ?? '', style.letter, margin, width - 2 * margin, look);
  const weekTitle = weekTitleBlock(
    recipe.weeks.title ?? words('outcomes.week-axis'),
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
  const arranged = (noted: readonly string[], legendIn: boolean) => {
    const own = style.footnote === null ? [] : [style.footnote];
    const written = [...(style.notes === 'figure' ? noted : []), ...own].join(recipe.language === 'zh' ? '' : ' ');
    const foot = paragraphBlock(written, margin, width - 2 * margin, sizes.footnote);
    const inRows = place === 'above' || place === 'below' || place === 'direct' || (place === 'inside' && !legendIn);
    const legendLeft = place === 'below' ? margin : left;
    const legend = inRows ? legendBlock(groups, legendLeft, width - margin - legendLeft, sizes.label) : nothing;
    const under = place === 'below' ? withRoom(legend, 0.6 * unit) : nothing;
    const below = stack([weekAxis, withRoom(weekTitle, 0, 0.25 * unit), counts, under, withRoom(foot, 0.6 * unit)]);
    const above = stack([
      withRoom(heading, 0, 0.5 * unit),
      place === 'below' ? nothing : withRoom(legend, 0, 0.6 * unit),
    ]);
    const taken = 2 * margin + 0.4 * unit + above.height + below.height;
    const available = (look.heightMm ?? look.tallestMm) - taken;
    const plotHeight = look.heightMm === null ? Math.min(usualHeight, available) : available;
    return { above, below, taken, plotHeight };
  };
  const stop = recipe.language === 'zh' ? '。' : '.';
  const cutOff = curves.some(({ summary }) => (summary.curve.at(-1)?.time ?? 0) > lastWeek);
  const notes = [
    ...(columns.length < weeks.length && table
      ? [words('figure.note-columns', { shown: columns.length, all: weeks.length })]
      : []),
    ...(cutOff ? [words('figure.survival-cut', { week: plainNumber(lastWeek, 2) })] : []),
  ];

  const plotMarks = (frame: Frame) => curveMarks(content, frame, x, look);
  const placeLegend = (frame: Frame) =>
    inside === null ? null : freeCorner(inside, frame, plotMarks(frame), 0.6 * unit);
  const placeResults = (frame: Frame, legendMarks: readonly Mark[]) => {
    const size = sizes.label;
    const box = {
      width: Math.max(0, ...results.map((line) => textWidth(line, size))),
      height: results.length * 1.3 * unit,
    };
    const drawn = [...plotMarks(frame), ...legendMarks];
    return results.length === 0 ? null : freeCorner(box, frame, drawn, 0.6 * unit);
  };
  const legendMarksIn = (frame: Frame) => {
    const at = placeLegend(frame);
    return at === null || inside === null ? [] : inside.marks(at.x, at.y);
  };
  const frameOf = ({ above, plotHeight }: ReturnType<typeof arranged>) => {
    const top = margin + 0.4 * unit + above.height;
    return frameAt(top, top + plotHeight);
  };
  const legendIn = inside !== null && placeLegend(frameOf(arranged(notes, true))) !== null;
  const first = arranged(notes, legendIn);
  const inPlot = placeResults(frameOf(first), legendIn ? boxed(legendMarksIn(frameOf(first))) : []) !== null;
  // Results that find no room in the plot are written under it; the legend has them in any case.
  const arrangement = inPlot ? first : arranged([...results.map((line) => `${line}${stop}`), ...notes], legendIn);
  const { above, below, taken, plotHeight } = arrangement;
  if (plotHeight < look.plot.least / 2) throw new ExplainedError('figure.no-room', { arms: curves.length });

  const frame = frameOf(arrangement);
  const legendMarks = legendIn ? legendMarksIn(frame) : [];
  const corner = inPlot ? placeResults(frame, boxed(legendMarks)) : null;
  const marks: Mark[] = [
    ...above.marks(margin + 0.4 * unit),
    ...plotMarks(frame),
    ...valueAxisMarks(axis, frame),
    ...axisTitleMarks(title, titleLines, frame, { size: sizes.axisTitle, left: margin, leading }),
    ...legendMarks,
    ...(beside === null ? [] : beside.marks(width - margin - beside.width, frame.top)),
    ...(place === 'direct' ? curveLabels(content, frame, x) : []),
    ...(corner === null
      ? []
      : results.map((line, i) =>
          label(line, corner.x, corner.y + (i + 0.5) * 1.3 * unit + halfCapital(sizes.label), sizes.label),
        )),
    ...below.marks(frame.foot),
  ];
  return {
    scene: {
      widthMm: width,
      heightMm: taken + plotHeight,
      background: paper,
      marks,
      title: recipe.title ?? usualTitle,
    },
    notes,
  };
}

const nothing: Block = { height: 0, marks: () => [] };

/** Texts as the rooms that they take, for what must not lie over them. */
function boxed(marks: readonly Mark[]): readonly Mark[] {
  return marks.map((mark) =>
    mark.kind === 'text'
      ? rectangle(
          mark.x,
          mark.y - em(mark.size),
          textWidth(mark.text, mark.size, mark.weight),
          em(mark.size),
          paper,
          null,
        )
      : mark,
  );
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
