import type { Trajectory } from '../../statistics/trajectory.ts';
import { unbrokenRuns } from '../../statistics/unbroken-runs.ts';
import type { Mark } from '../scene.ts';
import { circle } from './arm-style.ts';
import type { DrawnArm } from './figure-arms.ts';
import { lines, paper, stroke } from './marks.ts';
import { dodge, type Plot } from './plot.ts';
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

/** How strong the lines of subjects are: the more there are, the fainter, or they would hide the arms. */
function subjectOpacity(subjects: number): number {
  return subjects <= 150 ? 0.3 : Math.max(0.03, Math.round(16 * Math.sqrt(150 / subjects)) / 100);
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
  const opacity = subjectOpacity(trajectory.subjects.length);
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

/** The golden ratio's fraction: numbers in turn fall as far from each other as they can. */
const turn = 0.618033988749895;

/**
 * Draws every value of every subject as a dot behind its arm, the dots of a visit beside each other by the subject's place in the arm, so that the same
 * subject stands at the same side at every visit. A value beyond a limit of detection is an open dot.
 */
export function drawSubjectDots(
  trajectory: Trajectory,
  arms: readonly DrawnArm[],
  _expected: readonly number[],
  plot: Plot,
): readonly Mark[] {
  const opacity = trajectory.subjects.length > 150 ? 0.25 : 0.45;
  const radius = 0.17 * plot.unit;
  return arms.flatMap(({ style: { arm } }, index) => {
    const own = trajectory.subjects.filter((subject) => subject.arm === arm.name);
    return own.flatMap(({ points }, place) =>
      points.flatMap((point): Mark[] => {
        const y = plot.y(point.value);
        if (y === null) return [];
        const room = dotRoom(plot, point.week, arms.length);
        const beside = ((place * turn) % 1) - 0.5;
        const x = plot.x(point.week) + dodge(plot, point.week, index, arms.length) + beside * room;
        if (point.qualifier !== null) {
          return [circle(x, y, radius * 1.2, paper, stroke(arm.colour, plot.weights.subject))];
        }
        return [{ ...circle(x, y, radius, null, null), fill: { colour: arm.colour, opacity } }];
      }),
    );
  });
}

/** How far the dots of an arm's visit spread, in millimetres: between its neighbours, no more than a marker and a half. */
function dotRoom(plot: Plot, week: number, arms: number): number {
  const spacing = Math.min(plot.spacing(week), 4 * plot.unit);
  return Math.min(1.1 * plot.unit, (0.6 * spacing) / arms);
}
