import { say } from '../../words/say.ts';
import type { OverWeeksRecipe } from '../recipe.ts';
import type { ReferenceValues } from '../reference-values.ts';
import type { Mark } from '../scene.ts';
import { textWidth } from '../type/typeface.ts';
import type { Frame } from './axes.ts';
import { hasBoxes } from './boxes.ts';
import { drawArms } from './figure-arms.ts';
import { drawSubjectDots, drawSubjects } from './figure-subjects.ts';
import { type Box, touches } from './inside-legend.ts';
import type { Look } from './look.ts';
import { em, label, lines, paper, plainNumber, quiet, rectangle, stroke } from './marks.ts';
import type { PanelContent } from './panel-content.ts';
import type { Plot } from './plot.ts';
import { eventMarks, eventsAsked, subjectEvents } from './subject-events.ts';
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
  const { trajectory, arms, study } = panel;
  const { recipe, look, expected, weekCut } = of;
  const marks: Mark[] = [];
  const zero = trajectory.change !== 'none' && recipe.scale === 'linear' ? plot.y(0) : null;
  if (zero !== null && zero < frame.foot && zero >= frame.top) marks.push(across(zero, frame, look, [2, 2]));
  const armMarks = drawArms(trajectory, arms, plot).marks;
  marks.push(...referenceMarks(panel.references, plot, frame, look, armMarks));
  const marksOf = recipe.individualsAs === 'dots' ? drawSubjectDots : drawSubjects;
  const subjects = recipe.individuals ? marksOf(trajectory, arms, expected, plot) : [];
  // A box is filled: what lies behind it would not be seen.
  const over = recipe.individualsAs === 'dots' && hasBoxes(recipe);
  marks.push(...(over ? [...armMarks, ...subjects] : [...subjects, ...armMarks]));
  const events = subjectEvents(trajectory, study, eventsAsked(recipe));
  marks.push(...eventMarks(events, trajectory, arms, plot, frame));
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

/** Where a label may begin along its line when neither end of it is free, as shares of the plot's width. */
const along = [0.2, 0.35, 0.5, 0.65];

/**
 * Lines across the plot, each with what it stands for at one of its ends or else along it, over or under it: wherever no other label, no other line and no
 * arm is. A label that finds no such place is left to the legend.
 */
function referenceMarks(
  { lines: given, multiples }: ReferenceValues,
  plot: Plot,
  frame: Frame,
  look: Look,
  arms: readonly Mark[],
): readonly Mark[] {
  const size = look.sizes.label;
  const height = em(size);
  const drawn = [...given, ...multiples].flatMap(({ value, label: words }) => {
    const y = plot.y(value);
    return y === null ? [] : [{ y, text: words === '' ? plainNumber(value) : words }];
  });
  const taken: Box[] = [];
  return drawn.flatMap(({ y, text }) => {
    const line = across(y, frame, look, [3, 1.5]);
    const width = textWidth(text, size);
    const inset = 0.4 * frame.unit;
    const lefts = [
      frame.right - width,
      frame.left + inset,
      ...along.map((share) => frame.left + share * (frame.right - frame.left)),
    ];
    const boxes = lefts.flatMap((left): Box[] => [
      { left: left - inset, right: left + width, top: y - 1.1 * height, foot: y - 0.1 * height },
      { left: left - inset, right: left + width, top: y + 0.1 * height, foot: y + 1.1 * height },
    ]);
    const free = boxes.find(
      (box) =>
        box.top >= frame.top &&
        box.foot <= frame.foot &&
        drawn.every((other) => other.y === y || other.y < box.top || other.y > box.foot) &&
        !taken.some((other) => meets(other, box)) &&
        !arms.some((mark) => touches(mark, box)),
    );
    if (free === undefined || width > (frame.right - frame.left) / 2) return [line];
    taken.push(free);
    const words =
      free === boxes[0] || free === boxes[1]
        ? label(text, frame.right, free.top + 0.82 * height, size, { anchor: 'end', colour: quiet })
        : label(text, free.left + inset, free.top + 0.82 * height, size, { colour: quiet });
    return [line, words];
  });
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.foot && b.top < a.foot;
}
