import { expect, test } from 'vitest';
import { z } from 'zod';
import { rankSumDistribution } from '../../core/statistics/comparison/rank-sum-distribution.ts';
import { betaQuantile } from '../../core/statistics/distributions/beta.ts';
import { chiSquareUpperTail } from '../../core/statistics/distributions/chi-square.ts';
import { fUpperTail } from '../../core/statistics/distributions/f.ts';
import { normalBothTails, normalCritical, normalUpperTail } from '../../core/statistics/distributions/normal.ts';
import { tBothTails } from '../../core/statistics/distributions/student-t.ts';
import { referenceResults, relativeError } from './reference.ts';

const two = z.tuple([z.number(), z.number()]);
const three = z.tuple([z.number(), z.number(), z.number()]);
const four = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const reference = referenceResults(
  'distributions.json',
  z.object({
    t: z.array(three),
    f: z.array(four),
    chiSquare: z.array(three),
    normal: z.array(two),
    beta: z.array(four),
    rankSum: z.array(four),
    normalCritical: z.number(),
  }),
);

/** The rows that are further from R than 1e-10. */
function far<Row extends readonly number[]>(rows: readonly Row[], ours: (row: Row) => number): object[] {
  return rows.flatMap((row) => {
    const expected = row.at(-1) ?? Number.NaN;
    const value = ours(row);
    return relativeError(value, expected) <= 1e-10 ? [] : [{ row, value }];
  });
}

test('the two tails of t agree with R to 1e-10, down to 1e-300', () => {
  expect(reference.t.some(([, , p]) => p < 1e-250)).toBe(true);
  expect(far(reference.t, ([t, df]) => tBothTails(t, df))).toEqual([]);
});

test('the upper tail of F agrees with R', () => {
  expect(reference.f.some(([, , , p]) => p < 1e-200)).toBe(true);
  expect(far(reference.f, ([f, between, within]) => fUpperTail(f, between, within))).toEqual([]);
});

test('the upper tail of chi-square agrees with R', () => {
  expect(reference.chiSquare.some(([, , p]) => p < 1e-250)).toBe(true);
  expect(far(reference.chiSquare, ([x, df]) => chiSquareUpperTail(x, df))).toEqual([]);
});

test('the tails of the normal distribution agree with R', () => {
  expect(reference.normal.some(([, p]) => p < 1e-250)).toBe(true);
  expect(far(reference.normal, ([z]) => normalUpperTail(z))).toEqual([]);
  const upper = reference.normal.filter(([z]) => z >= 0);
  expect(far(upper, ([z]) => normalBothTails(-z) / 2)).toEqual([]);
  expect(relativeError(normalCritical, reference.normalCritical)).toBeLessThan(1e-14);
});

test('the quantiles of beta agree with R', () => {
  expect(far(reference.beta, ([p, a, b]) => betaQuantile(p, a, b))).toEqual([]);
});

test('the exact distribution of the rank sum agrees with R', () => {
  expect(far(reference.rankSum, ([m, n, w]) => rankSumDistribution(m, n)[w] ?? Number.NaN)).toEqual([]);
});
