import { describe, expect, it } from 'vitest';
import { referenceBands, referenceRangeSchema, upperLimitOfNormal } from '../../core/study/reference-range.ts';

const alt = {
  unit: 'U/L',
  reference: { low: 5, high: 45, women: { low: 7, high: 40 }, men: null, uln: null },
};

describe('a normal range', () => {
  it('is a band for everyone and one for each sex that has its own', () => {
    expect(referenceBands(alt, 'u/l')).toEqual([
      { of: 'everyone', low: 5, high: 45 },
      { of: 'women', low: 7, high: 40 },
    ]);
  });

  it('is not held against values in another unit, nor is its upper limit', () => {
    expect(referenceBands(alt, 'ukat/L')).toEqual([]);
    expect(referenceBands(alt, null)).toEqual([]);
    expect(upperLimitOfNormal(alt, 'ukat/L')).toBeNull();
  });

  it('has the limit of the sex, unless the protocol gives one for multiples', () => {
    expect(upperLimitOfNormal(alt, 'U/L')).toBe(45);
    expect(upperLimitOfNormal(alt, 'U/L', 'female')).toBe(40);
    expect(upperLimitOfNormal(alt, 'U/L', 'male')).toBe(45);
    expect(upperLimitOfNormal({ ...alt, reference: { ...alt.reference, uln: 50 } }, 'U/L', 'female')).toBe(50);
    expect(upperLimitOfNormal({ unit: 'U/L' }, 'U/L')).toBeNull();
  });

  it('is refused with its ends the wrong way round', () => {
    expect(referenceRangeSchema.safeParse({ low: 5, high: 4 }).success).toBe(false);
    expect(referenceRangeSchema.safeParse({ men: { low: 5, high: 5 } }).success).toBe(false);
    expect(referenceRangeSchema.safeParse({ high: 4 }).success).toBe(true);
  });
});
