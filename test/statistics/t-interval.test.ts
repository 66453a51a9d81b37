import { expect, test } from 'vitest';
import { z } from 'zod';
import { tCritical } from '../../core/statistics/distributions/student-t.ts';
import { tInterval } from '../../core/statistics/t-interval.ts';
import { referenceResults, relativeError } from './reference.ts';

const { quantiles } = referenceResults(
  't-quantiles.json',
  z.object({ quantiles: z.array(z.tuple([z.number(), z.number(), z.number()])) }),
);

test('the critical values of t that we rely on agree with R to 1e-10', () => {
  const critical = quantiles.filter(([p]) => p === 0.975);
  const far = critical.filter(([, df, expected]) => relativeError(tCritical(df), expected) > 1e-10);
  expect(critical.length).toBeGreaterThan(15);
  expect(far).toEqual([]);
});

test('the interval uses n − 1 degrees of freedom and needs two values', () => {
  expect(tInterval(10, 1, 1)).toBeNull();
  const interval = tInterval(10, 1, 5);
  expect(interval?.[1]).toBeCloseTo(10 + 2.7764451051977987, 10);
  expect(interval?.[0]).toBeCloseTo(10 - 2.7764451051977987, 10);
});
