import { expect, test } from 'vitest';
import { runsText, weekRuns, widestRoom } from '../../renderer/trajectories/infusion-weeks.ts';

test('weeks that follow one another are one run', () => {
  expect(runsText(weekRuns([3, 0, 1, 2, 8]))).toBe('0–3, 8');
  expect(widestRoom([{ from: 10, to: 20 }], 0, 100)).toEqual({ from: 20, to: 100 });
  expect(widestRoom([{ from: 80, to: 95 }], 0, 100)).toEqual({ from: 0, to: 80 });
});
