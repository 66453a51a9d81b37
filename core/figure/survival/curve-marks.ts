import { bandOutline, type CurvePoint, censorMarks, stepPoints } from '../../statistics/survival/step-points.ts';
import { say } from '../../words/say.ts';
import { armLine } from '../layout/arm-style.ts';
import type { Frame } from '../layout/axes.ts';
import type { Look } from '../layout/look.ts';
import { em, label, lines, polygon, quiet, stroke } from '../layout/marks.ts';
import type { Mark } from '../scene.ts';
import type { SurvivalContent } from './survival-content.ts';
import type { DrawnCurve } from './survival-legend.ts';

/** Bands, curves, the marks of those censored, and the lines to medians and at landmarks. */
export function curveMarks(
  { recipe, curves, lastWeek }: SurvivalContent,
  frame: Frame,
  x: (week: number) => number,
  look: Look,
): Mark[] {
  const y = (share: number) => frame.foot - share * (frame.foot - frame.top);
  const placed = (points: readonly CurvePoint[]) => points.map(([time, share]) => [x(time), y(share)] as const);
  const marks: Mark[] = [...landmarkLines(recipe.landmarks.filter((week) => week <= lastWeek).map(x), frame, look)];
  if (recipe.medians) marks.push(...medianLines(curves, lastWeek, x, y, frame, look));
  if (recipe.bands) {
    for (const { style, summary } of curves) {
      for (const outline of bandOutline(summary.curve)) {
        marks.push({
          ...polygon(placed(outline.map(([time, share]) => [Math.min(time, lastWeek), share])), style.arm.colour, null),
          fill: { colour: style.arm.colour, opacity: 0.15 },
        });
      }
    }
  }
  for (const { style, summary } of curves) {
    marks.push(lines([placed(until(stepPoints(summary.curve), lastWeek))], armLine(style, look.lines.center)));
  }
  if (curves.length === 0) {
    const [across, down] = [(frame.left + frame.right) / 2, (frame.top + frame.foot) / 2];
    const said = say(recipe.language, 'figure.nothing-to-draw');
    marks.push(label(said, across, down, look.sizes.axisTitle, { anchor: 'middle', colour: quiet }));
  }
  if (recipe.censored) {
    for (const { style, summary } of curves)
      marks.push(
        ...censoredMarks(
          placed(censorMarks(summary.curve).filter(([time]) => time <= lastWeek)),
          style.arm.colour,
          look,
        ),
      );
  }
  return marks;
}

/** Where somebody was censored: a short stroke across the curve. */
export function censoredMarks(
  at: readonly (readonly [number, number])[],
  colour: string,
  { sizes, lines: weights }: Look,
): Mark[] {
  if (at.length === 0) return [];
  const half = 0.32 * em(sizes.label);
  const strokes = at.map(([left, height]) => [[left, height - half] as const, [left, height + half] as const]);
  return [lines(strokes, stroke(colour, weights.bar))];
}

/** The corners of a curve up to a time. */
function until(points: readonly CurvePoint[], last: number): CurvePoint[] {
  const within = points.filter(([time]) => time <= last);
  const level = within.at(-1)?.[1];
  return level !== undefined && within.length < points.length ? [...within, [last, level]] : within;
}

function landmarkLines(at: readonly number[], { top, foot }: Frame, { lines: weights }: Look): Mark[] {
  if (at.length === 0) return [];
  const upright = at.map((x) => [[x, top] as const, [x, foot] as const]);
  return [lines(upright, stroke(quiet, weights.axis, [1, 1.5]))];
}

/** From one half on the axis level to the last median that is reached, and down from each. */
function medianLines(
  curves: readonly DrawnCurve[],
  lastWeek: number,
  x: (week: number) => number,
  y: (share: number) => number,
  { left, foot }: Frame,
  { lines: weights }: Look,
): Mark[] {
  const reached = curves.flatMap(({ style, summary }) => {
    const { estimate } = summary.median;
    return estimate === null || estimate > lastWeek ? [] : [{ at: x(estimate), colour: style.arm.colour }];
  });
  if (reached.length === 0) return [];
  const level = [[left, y(0.5)] as const, [Math.max(...reached.map(({ at }) => at)), y(0.5)] as const];
  return [
    lines([level], stroke(quiet, weights.axis, [2, 2])),
    ...reached.map(({ at, colour }) =>
      lines([[[at, y(0.5)] as const, [at, foot] as const]], stroke(colour, weights.axis, [2, 2])),
    ),
  ];
}
