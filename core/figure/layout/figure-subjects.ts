import type { Trajectory } from '../../statistics/trajectory.ts';
import { unbrokenRuns } from '../../statistics/unbroken-runs.ts';
import type { Mark } from '../scene.ts';
import { circle } from './arm-style.ts';
import { type DrawnArm, dodge, type Plot } from './figure-arms.ts';
import { lines, paper, stroke } from './marks.ts';
import type { ValueAxis } from './value-axis.ts';

/** What a reader must be told of the subjects behind the arms. */
export interface SubjectCounts {
  /** Values that the scale cannot show. */
  readonly hidden: number;
  /** Values drawn as open dots. */
  readonly open: number;
}

export function countSubjects(trajectory: Trajectory, axis: ValueAxis): SubjectCounts {
  let hidden = 0;
  let open = 0;
  for (const { points } of trajectory.subjects) {
    for (const point of points) {
      if (axis.place(point.value) === null) hidden++;
      else if (point.qualifier !== null) open++;
    }
  }
  return { hidden, open };
}

/**
 * Draws every subject thin and light behind the arms, one path per arm. A value without a neighbour is a dot, a value beyond a limit
 * of detection an open one.
 */
export function drawSubjects(
  trajectory: Trajectory,
  arms: readonly DrawnArm[],
  expected: readonly number[],
  plot: Plot,
): readonly Mark[] {
  const opacity = trajectory.subjects.length > 150 ? 0.16 : 0.3;
  const radius = 0.16 * plot.unit;
  const paths: Mark[] = [];
  const dots: Mark[] = [];
  for (const [index, { style }] of arms.entries()) {
    const { arm } = style;
    const drawn: (readonly (readonly [number, number])[])[] = [];
    for (const subject of trajectory.subjects) {
      if (subject.arm !== arm.name) continue;
      const placed: { week: number; x: number; y: number }[] = [];
      for (const point of subject.points) {
        const y = plot.y(point.value);
        if (y === null) continue;
        const x = plot.x(point.week) + dodge(plot, point.week, index, arms.length);
        placed.push({ week: point.week, x, y });
        if (point.qualifier !== null)
          dots.push(circle(x, y, radius * 1.3, paper, stroke(arm.colour, plot.weights.subject)));
      }
      for (const run of unbrokenRuns(placed, expected)) {
        const [first] = run;
        if (run.length > 1) drawn.push(run.map(({ x, y }) => [x, y] as const));
        else if (first)
          dots.push({ ...circle(first.x, first.y, radius, null, null), fill: { colour: arm.colour, opacity } });
      }
    }
    if (drawn.length > 0) paths.push(lines(drawn, stroke(arm.colour, plot.weights.subject, [], opacity)));
  }
  return [...paths, ...dots];
}
