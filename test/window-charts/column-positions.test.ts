import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnPositions, thinned } from '../../renderer/trajectories/column-positions.ts';

test('columns stand exactly under their ticks where there is room', () => {
  expect(columnPositions([100, 120, 200], 20, 90, 300)).toEqual([100, 120, 200]);
});

test('crowded columns move apart evenly about their ticks', () => {
  expect(columnPositions([100, 104, 108, 300], 20, 0, 400)).toEqual([84, 104, 124, 300]);
});

test('columns that do not fit at all are not placed', () => {
  expect(columnPositions([0, 1, 2], 20, 0, 30)).toBeNull();
});

test('columns keep their order, their distance and the room that they have', () => {
  const ticks = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(ticks, (some) => {
      const sorted = [...some].sort((a, b) => a - b);
      const positions = columnPositions(sorted, 20, -10, 510);
      expect(positions).toHaveLength(sorted.length);
      positions?.forEach((position, index) => {
        expect(position).toBeGreaterThanOrEqual(-10 - 1e-9);
        expect(position).toBeLessThanOrEqual(510 + 1e-9);
        const before = positions[index - 1];
        if (before !== undefined) expect(position - before).toBeGreaterThanOrEqual(20 - 1e-9);
      });
    }),
  );
});

test('where nothing else helps, columns are thinned, the first and last kept', () => {
  expect(thinned([0, 10, 20, 30, 40, 50], 20)).toEqual([true, false, true, false, false, true]);
  expect(thinned([0], 20)).toEqual([true]);
});
