import { expect, test } from 'vitest';
import { chartGeometry } from '../../renderer/trajectories/chart-geometry.ts';
import { armLines } from '../../renderer/trajectories/chart-rows.ts';
import { pointedAt } from '../../renderer/trajectories/nearest.ts';
import { visitColumns } from '../../renderer/trajectories/visit-columns.ts';
import { oddTrajectory } from './odd-trajectories.ts';

const trajectory = oddTrajectory({
  arms: ['A'],
  weeks: [0, 10],
  perArm: 2,
  value: (_arm, subject) => (subject === 0 ? 10 : 90),
});
const geometry = chartGeometry({
  width: 500,
  height: 400,
  gutter: 80,
  strips: 0,
  leaders: false,
  weeks: [0, 10],
  place: (week) => week,
  weekDomain: [0, 10],
  valueDomain: [0, 100],
  scale: 'linear',
  arms: 1,
});
const shown = {
  weeks: [0, 10],
  lines: armLines(trajectory, visitColumns(trajectory), 'mean', 'none'),
  subjects: trajectory.subjects,
  expected: [0, 10],
  armIndex: () => 0,
};
const at = (week: number, value: number) => pointedAt(geometry, shown, { x: geometry.x(week), y: geometry.y(value) });

test('an arm’s mark is pointed at before anything else', () => {
  expect(at(10, 50)).toEqual({ week: 10, arm: 'A', subject: null });
});

test('a subject’s line is found anywhere along it, with its value nearest to the pointer', () => {
  expect(at(4, 10)).toEqual({ week: 0, arm: null, subject: 'S001' });
  expect(at(6, 89)).toEqual({ week: 10, arm: null, subject: 'S002' });
});

test('away from every line only the week is read, and outside of the plot nothing', () => {
  expect(at(6, 70)).toEqual({ week: 10, arm: null, subject: null });
  expect(pointedAt(geometry, shown, { x: 5, y: 5 })).toBeNull();
});

test('nothing is pointed at where a subject’s line is broken by a visit without a value', () => {
  const broken = { ...shown, expected: [0, 5, 10] };
  const on = (week: number) => pointedAt(geometry, broken, { x: geometry.x(week), y: geometry.y(10) });
  expect(on(4)).toEqual({ week: 0, arm: null, subject: null });
  expect(on(10)).toEqual({ week: 10, arm: null, subject: 'S001' });
});
