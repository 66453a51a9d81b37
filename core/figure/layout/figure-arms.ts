import { type Estimate, estimateOf } from '../../statistics/estimate.ts';
import type { Trajectory } from '../../statistics/trajectory.ts';
import { expectedWeeks, unbrokenRuns } from '../../statistics/unbroken-runs.ts';
import type { ArmLook } from '../figure-style.ts';
import type { OverWeeksRecipe } from '../recipe.ts';
import type { Mark } from '../scene.ts';
import { type ArmStyle, armLine, armMarker, armStyle } from './arm-style.ts';
import { type BoxEnds, boxMarks, boxOf, hasBoxes } from './boxes.ts';
import { lines, ribbon, stroke } from './marks.ts';
import { dodge, markerRadius, type Plot } from './plot.ts';

export interface ArmPoint extends Estimate {
  readonly week: number;
  readonly n: number;
  /** Null where no box is asked for, or for a single value. */
  readonly box: BoxEnds | null;
}

/** An arm with what is drawn of it, week ascending. */
export interface DrawnArm {
  readonly style: ArmStyle;
  readonly points: readonly ArmPoint[];
  /** Weeks with values but without this centre (a geometric mean of zeros). */
  readonly withoutCenter: number;
}

/**
 * What a recipe shows of each arm of the trajectory. `order` names all arms of the protocol, shown or not: an arm keeps its style
 * when others are hidden.
 */
export function drawnArms(
  trajectory: Trajectory,
  recipe: Pick<OverWeeksRecipe, 'center' | 'spread' | 'spreadAs'>,
  order: readonly string[],
  looks: readonly ArmLook[] = [],
): readonly DrawnArm[] {
  return trajectory.arms.map((arm) => {
    const rows = trajectory.rows.filter((row) => row.arm === arm.name && row.n > 0);
    const points: ArmPoint[] = [];
    for (const row of rows) {
      const estimate = estimateOf(row, recipe.center, recipe.spread);
      const box = hasBoxes(recipe) ? boxOf(row) : null;
      if (estimate) points.push({ week: row.week, n: row.n, ...estimate, box });
    }
    return { style: armStyle(arm, order.indexOf(arm.name), looks), points, withoutCenter: rows.length - points.length };
  });
}

/** Every number that the axis of values must hold for the arms. */
export function armValues(arms: readonly DrawnArm[]): number[] {
  const values: number[] = [];
  for (const { points } of arms) {
    for (const { value, low, high, box } of points) {
      values.push(value);
      if (box !== null) values.push(box.min, box.max);
      if (low !== null) values.push(low);
      if (high !== null) values.push(high);
    }
  }
  return values;
}

/** What was drawn, and what the scale could not show. */
export interface DrawnArms {
  readonly marks: readonly Mark[];
  readonly hiddenCenters: number;
  /** Bars that reach beyond an end of the axis. */
  readonly cutBars: number;
  readonly broken: boolean;
}

interface Placed extends ArmPoint {
  readonly x: number;
  readonly y: number;
}

/** Draws ribbons and error bars, then lines, boxes over them, then markers, so that no marker lies under another arm's bar. */
export function drawArms(trajectory: Trajectory, arms: readonly DrawnArm[], plot: Plot): DrawnArms {
  const expected = expectedWeeks(trajectory);
  const radius = markerRadius(plot, trajectory.weeks);
  const ribbons: Mark[] = [];
  const bars: Mark[] = [];
  const centers: Mark[] = [];
  const boxes: Mark[] = [];
  const markers: Mark[] = [];
  let hiddenCenters = 0;
  let cutBars = 0;
  let broken = false;

  for (const [index, arm] of arms.entries()) {
    const placed: Placed[] = [];
    for (const point of arm.points) {
      const y = plot.y(point.value);
      if (y === null) {
        hiddenCenters++;
        continue;
      }
      const x = plot.x(point.week) + dodge(plot, point.week, index, arms.length);
      placed.push({ ...point, x, y });
      if (point.box !== null) {
        cutBars += [point.box.min, point.box.max].filter((end) => plot.y(end) === null).length;
        continue;
      }
      if (point.low !== null && plot.y(point.low) === null) cutBars++;
      if (point.high !== null && plot.y(point.high) === null) cutBars++;
    }
    const runs = unbrokenRuns(placed, [...expected, ...arm.points.map((point) => point.week)]);
    broken ||= runs.length > 1;
    const barred =
      plot.spreadAs !== 'ribbon' ? placed : runs.flatMap((run) => drawRibbon(run, arm.style, plot, ribbons));
    const whiskers = barred.flatMap((point) => (point.box === null ? whiskersOf(point, plot, arms.length) : []));
    for (const point of placed) boxes.push(...boxMarks(point, plot, arms.length, arm.style));
    if (whiskers.length > 0) bars.push(lines(whiskers, stroke(arm.style.arm.colour, plot.weights.bar)));
    const drawn = runs.filter((run) => run.length > 1).map((run) => run.map(({ x, y }) => [x, y] as const));
    if (drawn.length > 0) centers.push(lines(drawn, armLine(arm.style, plot.weights.center)));
    for (const { x, y, box } of placed) {
      markers.push(armMarker(arm.style, x, y, box === null ? radius : 0.8 * radius, plot.weights.axis / 2));
    }
  }
  return { marks: [...ribbons, ...bars, ...centers, ...boxes, ...markers], hiddenCenters, cutBars, broken };
}

/** The error bar of a point: an end beyond the axis has no cap. */
function whiskersOf(
  { week, x, low, high }: Placed,
  plot: Plot,
  arms: number,
): (readonly (readonly [number, number])[])[] {
  if (low === null || high === null) return [];
  const cap = Math.min(0.26 * plot.unit, (0.7 * plot.spacing(week)) / arms);
  const capAt = (y: number | null) =>
    y === null
      ? []
      : [
          [
            [x - cap, y],
            [x + cap, y],
          ] as const,
        ];
  return [
    [
      [x, plot.nearest(high)],
      [x, plot.nearest(low)],
    ],
    ...capAt(plot.y(high)),
    ...capAt(plot.y(low)),
  ];
}

/** Draws the ribbon of an unbroken run wherever two neighbours have a spread; answers the points that are left to have bars. */
function drawRibbon(run: readonly Placed[], style: ArmStyle, plot: Plot, into: Mark[]): readonly Placed[] {
  const lone: Placed[] = [];
  let stretch: { readonly point: Placed; readonly low: number; readonly high: number }[] = [];
  const finish = () => {
    if (stretch.length === 1) lone.push(...stretch.map(({ point }) => point));
    else if (stretch.length > 1) {
      const upper = stretch.map(({ point, high }) => [point.x, plot.nearest(high)] as const);
      const lower = stretch.map(({ point, low }) => [point.x, plot.nearest(low)] as const);
      into.push(ribbon([...upper, ...lower.reverse()], style.arm.colour));
    }
    stretch = [];
  };
  for (const point of run) {
    const { low, high } = point;
    if (low === null || high === null) finish();
    else stretch.push({ point, low, high });
  }
  finish();
  return lone;
}
