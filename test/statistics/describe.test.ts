import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { describe } from '../../core/statistics/describe.ts';
import { descriptionSchema, disagreements, referenceResults } from './reference.ts';

const { cases } = referenceResults(
  'describe.json',
  z.object({
    cases: z.array(z.object({ name: z.string(), values: z.array(z.number()), expected: descriptionSchema })),
  }),
);

test.each(cases)('agrees with R on $name', ({ values, expected }) => {
  expect(disagreements(describe(values), expected)).toEqual([]);
});

test('the reference holds the cases that break careless formulas', () => {
  expect(cases.map((entry) => entry.name)).toEqual(
    expect.arrayContaining(['one value', 'a huge offset', 'zeros', 'ties']),
  );
});

test('no values are described as none, not as zero', () => {
  const described = describe([]);
  expect(described.n).toBe(0);
  expect(described.mean).toBeNull();
  expect(described.min).toBeNull();
  expect(described.geometricMean).toBeNull();
});

test('one value has no spread and no interval', () => {
  const described = describe([4]);
  expect([described.mean, described.median, described.sd, described.sem, described.ci95]).toEqual([
    4,
    4,
    null,
    null,
    null,
  ]);
});

test('a zero or a negative value leaves no geometric mean', () => {
  expect(describe([0, 2, 8]).geometricMean).toBeNull();
  expect(describe([-1, 2, 8]).geometricSd).toBeNull();
  expect(describe([2, 8]).geometricMean).toBeCloseTo(4, 12);
});

test('describing does not reorder the values it was given', () => {
  const values = [3, 1, 2];
  describe(values);
  expect(values).toEqual([3, 1, 2]);
});

test('adding a constant moves the centre and leaves the spread, however large the constant', () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(values, fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (sample, offset) => {
      const plain = describe(sample);
      const moved = describe(sample.map((value) => value + offset));
      expect(moved.sd).toBeCloseTo(plain.sd ?? Number.NaN, 5);
      expect(moved.median).toBe((plain.median ?? Number.NaN) + offset);
    }),
  );
});
