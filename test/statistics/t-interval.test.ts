import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { tInterval } from '../../core/statistics/t-interval.ts';
import { referenceResults, relativeError } from './reference.ts';

const { quantiles } = referenceResults(
  't-quantiles.json',
  z.object({ quantiles: z.array(z.tuple([z.number(), z.number(), z.number()])) }),
);

test('the quantiles of t that we rely on agree with R to 1e-10, tails included', () => {
  const far = quantiles.filter(([p, df, expected]) => relativeError(tQuantile(p, df), expected) > 1e-10);
  expect(quantiles.length).toBeGreaterThan(200);
  expect(far).toEqual([]);
});

test('the interval uses n − 1 degrees of freedom and needs two values', () => {
  expect(tInterval(10, 1, 1)).toBeNull();
  const interval = tInterval(10, 1, 5);
  expect(interval?.[1]).toBeCloseTo(10 + 2.7764451051977987, 10);
  expect(interval?.[0]).toBeCloseTo(10 - 2.7764451051977987, 10);
});
