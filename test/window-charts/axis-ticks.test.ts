import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueAxis, weekDomain } from '../../renderer/trajectories/axis-ticks.ts';

test('a linear axis has round ends, and zero where it is near', () => {
  expect(valueAxis([12, 48.3], 'linear')).toEqual({ domain: [0, 50], ticks: [0, 10, 20, 30, 40, 50] });
  expect(valueAxis([96, 104], 'linear').domain[0]).toBeGreaterThan(90);
  expect(valueAxis([-40, -3], 'linear').domain[1]).toBe(0);
});

test('one value alone, or none, still has an axis around it', () => {
  const { domain } = valueAxis([7], 'linear');
  expect(domain[0]).toBeLessThan(7);
  expect(domain[1]).toBeGreaterThan(7);
  expect(valueAxis([], 'linear').domain).toEqual([0, 1]);
  expect(valueAxis([999_999.9999999981, 999_999.999999998], 'linear').ticks.length).toBeGreaterThan(1);
});

test('a log10 axis has its ticks at powers of ten, a log2 axis at powers of two, and zeros have no place', () => {
  expect(valueAxis([0, 0.3, 20_000], 'log10').ticks).toEqual([0.1, 1, 10, 100, 1000, 10_000, 100_000]);
  expect(valueAxis([3, 30], 'log10')).toEqual({ domain: [2, 50], ticks: [2, 5, 10, 20, 50] });
  expect(valueAxis([0, 3, 12], 'log2')).toEqual({ domain: [2, 16], ticks: [2, 4, 8, 16] });
  expect(valueAxis([-1, 0], 'log10').domain).toEqual([1, 10]);
});

test('every value lies within the axis, and both its ends are round', () => {
  const values = fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(values, fc.constantFrom('linear' as const, 'log2' as const, 'log10' as const), (some, scale) => {
      const { domain, ticks } = valueAxis(some, scale);
      const slack = 1e-9 * Math.max(...some);
      expect(domain[0]).toBeLessThanOrEqual(Math.min(...some) + slack);
      expect(domain[1]).toBeGreaterThanOrEqual(Math.max(...some) - slack);
      expect(domain[0]).toBeLessThan(domain[1]);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      for (const tick of ticks) {
        expect(tick).toBeGreaterThanOrEqual(domain[0]);
        expect(tick).toBeLessThanOrEqual(domain[1]);
      }
    }),
  );
});

test('the week axis has air at both ends', () => {
  const [first, last] = weekDomain([-5, 0, 24]);
  expect(first).toBeLessThan(-5);
  expect(last).toBeGreaterThan(24);
  expect(weekDomain([4])).toEqual([3, 5]);
});
