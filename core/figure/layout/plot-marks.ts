import { say } from '../../words/say.ts';
import type { OverWeeksRecipe } from '../recipe.ts';
import type { Mark } from '../scene.ts';
import { textWidth } from '../type/typeface.ts';
import type { Frame } from './axes.ts';
import { drawArms, type Plot } from './figure-arms.ts';
import { drawSubjects } from './figure-subjects.ts';
import { type Box, touches } from './inside-legend.ts';
import type { Look } from './look.ts';
import { em, label, lines, paper, plainNumber, quiet, rectangle, stroke } from './marks.ts';
import type { PanelContent } from './panel-content.ts';
import type { ValueAxis } from './value-axis.ts';

/** Everything within the frame of a panel: lines of reference, subjects, arms, and the paper of what is cut out. */
export function plotMarks(
  panel: PanelContent,
  axis: ValueAxis,
  plot: Plot,
  frame: Frame,
  of: {
    readonly recipe: OverWeeksRecipe;
    readonly look: Look;
    readonly expected: readonly number[];
    readonly weekCut: readonly [number, number] | null;
  },
): readonly Mark[] {
  const { trajectory, arms } = panel;
  const { recipe, look, expected, weekCut } = of;
  const marks: Mark[] = [];
  const zero = trajectory.change !== 'none' && recipe.scale === 'linear' ? plot.y(0) : null;
  if (zero !== null && zero < frame.foot && zero >= frame.top) marks.push(across(zero, frame, look, [2, 2]));
  const armMarks = drawArms(trajectory, arms, plot).marks;
  marks.push(...referenceMarks(recipe, plot, frame, look, armMarks));
  if (recipe.individuals) marks.push(...drawSubjects(trajectory, arms, expected, plot));
  marks.push(...armMarks);
  if (axis.cut !== null) {
    const [from, to] = axis.cut.map((place) => frame.foot - place * (frame.foot - frame.top));
    if (from !== undefined && to !== undefined) {
      marks.push(
        rectangle(frame.left - frame.unit, to, frame.right - frame.left + 1.3 * frame.unit, from - to, paper, null),
      );
    }
  }
  if (weekCut !== null) {
    const [from, to] = weekCut;
    marks.push(rectangle(from, frame.top, to - from, frame.foot - frame.top, paper, null));
  }
  if (arms.every((arm) => arm.points.every((point) => plot.y(point.value) === null))) {
    const x = (frame.left + frame.right) / 2;
    marks.push(
      label(say(recipe.language, 'figure.nothing-to-draw'), x, (frame.top + frame.foot) / 2, look.sizes.axisTitle, {
        anchor: 'middle',
        colour: quiet,
      }),
    );
  }
  return marks;
}

function across(y: number, frame: Frame, look: Look, dash: readonly number[]): Mark {
  return lines(
    [
      [
        [frame.left, y],
        [frame.right, y],
      ],
    ],
    stroke(quiet, look.lines.axis, dash),
  );
}

/**
 * Lines across the plot, each with what it stands for at one of its ends, over or under it: wherever no other label, no other line
 * and best no arm is. A label that finds no such place is left to the legend.
 */
function referenceMarks(
  recipe: OverWeeksRecipe,
  plot: Plot,
  frame: Frame,
  look: Look,
  arms: readonly Mark[],
): readonly Mark[] {
  const size = look.sizes.label;
  const height = em(size);
  const drawn = recipe.references.flatMap(({ value, label: words }) => {
    const y = plot.y(value);
    return y === null ? [] : [{ y, text: words === '' ? plainNumber(value) : words }];
  });
  const taken: { readonly top: number; readonly foot: number; readonly end: 'start' | 'end' }[] = [];
  return drawn.flatMap(({ y, text }) => {
    const line = across(y, frame, look, [3, 1.5]);
    const places = (['end', 'start'] as const).flatMap((end) => [
      { end, top: y - 1.1 * height, foot: y - 0.1 * height },
      { end, top: y + 0.1 * height, foot: y + 1.1 * height },
    ]);
    const width = textWidth(text, size);
    const fitting = places.filter(
      ({ end, top, foot }) =>
        top >= frame.top &&
        foot <= frame.foot &&
        drawn.every((other) => other.y === y || other.y < top || other.y > foot) &&
        taken.every((other) => other.end !== end || other.foot < top || other.top > foot),
    );
    const boxOf = ({ end, top, foot }: (typeof places)[number]): Box =>
      end === 'end'
        ? { left: frame.right - width, right: frame.right, top, foot }
        : { left: frame.left, right: frame.left + 0.4 * frame.unit + width, top, foot };
    const free = fitting.find((one) => !arms.some((mark) => touches(mark, boxOf(one)))) ?? fitting[0];
    if (free === undefined || width > (frame.right - frame.left) / 2) return [line];
    taken.push(free);
    const x = free.end === 'end' ? frame.right : frame.left + 0.4 * frame.unit;
    return [line, label(text, x, free.top + 0.82 * height, size, { anchor: free.end, colour: quiet })];
  });
}
