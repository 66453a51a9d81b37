import { describe, expect, it } from 'vitest';
import { valueAxis } from '../../core/figure/layout/value-axis.ts';

const texts = (values: readonly number[]) => valueAxis(values, 'linear', 6).ticks.map(({ text }) => text);

describe('the text of a tick of the value axis', () => {
  it.each([
    [[0, 48.3]],
    [[-3.2, 1.1]],
    [[1_000_000, 1_900_000]],
    [[10_000_000, 11_800_000]],
    [[0, 12_000_000]],
    [[0.000_12, 0.000_19]],
    [[5_000_000, 5_000_040]],
  ])('says the number at which the tick stands: %j', (values) => {
    const axis = valueAxis(values, 'linear', 6);
    expect(axis.ticks.length).toBeGreaterThan(2);
    for (const { place, text } of axis.ticks) {
      const value = Number(text.replace('−', '-'));
      expect(axis.place(value)).toBeCloseTo(place, 6);
    }
  });

  it('tells large ticks apart', () => {
    expect(texts([10_000_000, 11_000_000])).toEqual(['1.00e7', '1.02e7', '1.04e7', '1.06e7', '1.08e7', '1.10e7']);
  });

  it('has an axis around values that are equal but for rounding', () => {
    expect(texts([0.1 + 0.2, 0.3]).length).toBeGreaterThan(1);
  });
});
