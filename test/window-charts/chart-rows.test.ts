import { expect, test } from 'vitest';
import { armLines } from '../../renderer/trajectories/chart-rows.ts';
import { cellState, visitColumns } from '../../renderer/trajectories/visit-columns.ts';
import { oddTrajectory } from './odd-trajectories.ts';

const trajectory = oddTrajectory({
  arms: ['Zulu', 'Alpha'],
  visits: [0, 1, 2, 4],
  weeks: [0, 2, 4],
  scheduled: [0, 2, 4],
  perArm: 2,
  value: (arm, subject, week) => (arm === 1 && week === 2 ? null : 10 + arm + subject * 2 + week),
});
const columns = visitColumns(trajectory);

test('arms stand in protocol order, not by name, with the summary of each week as it came', () => {
  const lines = armLines(trajectory, columns, 'mean', 'sd');
  expect(lines.map((line) => line.arm.name)).toEqual(['Zulu', 'Alpha']);
  const first = lines[0]?.points[0];
  expect(first).toEqual({ week: 0, center: 11, low: 11 - Math.SQRT2, high: 11 + Math.SQRT2, n: 2 });
});

test('a line breaks at a scheduled visit without data and runs on over a visit that is not scheduled', () => {
  const [zulu, alpha] = armLines(trajectory, columns, 'mean', 'none');
  expect(zulu?.points.map(({ week }) => week)).toEqual([0, 2, 4]);
  expect(alpha?.points.map(({ week, center }) => [week, center])).toEqual([
    [0, 12],
    [2, null],
    [4, 16],
  ]);
});

test('a single value has a centre and no bar', () => {
  const single = oddTrajectory({ arms: ['A'], weeks: [0], perArm: 1, value: () => 5 });
  const [line] = armLines(single, visitColumns(single), 'mean', 'ci95');
  expect(line?.points).toEqual([{ week: 0, center: 5, low: null, high: null, n: 1 }]);
});

test('values that were due and are missing are told apart from a visit that is not scheduled', () => {
  const [due, unscheduled] = [columns[2], columns[1]];
  if (due === undefined || unscheduled === undefined) throw new Error('the visits are missing');
  expect(cellState(due, 0, true)).toBe('missed');
  expect(cellState(unscheduled, 0, false)).toBe('not-scheduled');
  expect(cellState(due, 3, true)).toBe('measured');
  expect(cellState({ week: 1, label: null, scheduled: null }, 0, false)).toBe('no-values');
});
