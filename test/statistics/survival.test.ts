import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { coxHazardRatios } from '../../core/statistics/survival/cox.ts';
import { commonHorizon, describeSurvival } from '../../core/statistics/survival/describe-survival.ts';
import { kaplanMeier } from '../../core/statistics/survival/kaplan-meier.ts';
import { logRank, pairwiseLogRank } from '../../core/statistics/survival/log-rank.ts';
import { medianSurvival } from '../../core/statistics/survival/median-survival.ts';
import { restrictedMean } from '../../core/statistics/survival/restricted-mean.ts';
import { atRiskAt, type SurvivalTime } from '../../core/statistics/survival/survival-time.ts';
import { referenceResults } from './reference.ts';
import { expectNear, nearP } from './reference-number.ts';

const number = z.number().nullable();
const logRankResult = z.object({ chiSquare: z.number(), df: z.number(), p: z.number() }).nullable();

const { cases } = referenceResults(
  'survival.json',
  z.object({
    cases: z.array(
      z.object({
        name: z.string(),
        horizon: z.number(),
        arms: z.array(
          z.object({
            arm: z.string(),
            times: z.array(z.number()),
            status: z.array(z.number()),
            expected: z.object({
              n: z.number(),
              events: z.number(),
              median: number,
              medianLow: number,
              medianHigh: number,
              rmst: number,
              rmstSe: number,
              time: z.array(z.number()),
              atRisk: z.array(z.number()),
              event: z.array(z.number()),
              censored: z.array(z.number()),
              survival: z.array(z.number()),
              se: z.array(number),
              low: z.array(number),
              high: z.array(number),
            }),
          }),
        ),
        logRank: logRankResult,
        cox: z.array(
          z.object({ a: z.string(), b: z.string(), hazardRatio: number, low: number, high: number, p: number }),
        ),
        pairs: z.array(logRankResult),
        pairsHolm: z.array(number),
      }),
    ),
  }),
);

const subjects = (times: readonly number[], status: readonly number[]): SurvivalTime[] =>
  times.map((time, i) => ({ time, event: status[i] === 1 }));

describe.each(cases)('$name', ({ horizon, arms, logRank: together, cox, pairs, pairsHolm }) => {
  const observed = arms.map(({ times, status }) => subjects(times, status));

  test('curves, medians and restricted means are those of R', () => {
    for (const [i, { arm, expected }] of arms.entries()) {
      const curve = kaplanMeier(observed[i] ?? []);
      expect(curve.map((step) => step.time)).toEqual(expected.time);
      expect(curve.map((step) => step.atRisk)).toEqual(expected.atRisk);
      expect(curve.map((step) => step.events)).toEqual(expected.event);
      expect(curve.map((step) => step.censored)).toEqual(expected.censored);
      for (const [j, step] of curve.entries()) {
        const place = `${arm} at ${step.time}`;
        expectNear(step.survival, expected.survival[j] ?? null, `survival of ${place}`);
        expectNear(step.se, expected.se[j] ?? null, `se of ${place}`);
        expectNear(step.ci95?.[0], expected.low[j] ?? null, `lower limit of ${place}`);
        expectNear(step.ci95?.[1], expected.high[j] ?? null, `upper limit of ${place}`);
      }
      const median = medianSurvival(curve);
      expectNear(median.estimate, expected.median, `median of ${arm}`);
      expectNear(median.ci95[0], expected.medianLow, `median, low end, of ${arm}`);
      expectNear(median.ci95[1], expected.medianHigh, `median, high end, of ${arm}`);
      const mean = restrictedMean(curve, horizon);
      expectNear(mean.estimate, expected.rmst, `restricted mean of ${arm}`);
      expectNear(mean.se, expected.rmstSe, `se of the restricted mean of ${arm}`);
    }
  });

  test('log-rank tests are those of R', () => {
    const ours = logRank(observed);
    expectNear(ours.chiSquare, together?.chiSquare ?? null, 'chi-square', 1e-9, 1e-9);
    expect(ours.df).toBe(together?.df ?? null);
    expectNear(ours.p, together?.p ?? null, 'p', nearP);
    expect(ours.reason === null).toBe(ours.p !== null);
    const ofPairs = pairwiseLogRank(observed);
    expect(ofPairs).toHaveLength(pairs.length);
    for (const [i, pair] of pairs.entries()) {
      expectNear(ofPairs[i]?.chiSquare, pair?.chiSquare ?? null, `chi-square of pair ${i}`, 1e-9, 1e-9);
      expectNear(ofPairs[i]?.pAdjusted, pairsHolm[i] ?? null, `adjusted p of pair ${i}`, nearP);
    }
  });

  test('hazard ratios are those of R, or are said not to be estimable', () => {
    const ours = coxHazardRatios(observed);
    expect(ours).toHaveLength(cox.length);
    for (const [i, expected] of cox.entries()) {
      const ratio = ours[i];
      const what = `${expected.b} against ${expected.a}`;
      // An iterative fit: R's own differs from run to run of its starting values by about 1e-10.
      expectNear(ratio?.hazardRatio, expected.hazardRatio, what, 1e-8);
      expectNear(ratio?.ci95?.[0], expected.low, `${what}, low end`, 1e-8);
      expectNear(ratio?.ci95?.[1], expected.high, `${what}, high end`, 1e-8);
      expectNear(ratio?.p, expected.p, `${what}, p`, nearP);
      expect(ratio?.reason === null).toBe(expected.hazardRatio !== null);
    }
  });

  test('nothing is NaN or infinite', () => {
    const summary = describeSurvival(
      arms.map(({ arm, times, status }) => ({ arm, times: subjects(times, status) })),
      null,
      [0, 4, 52],
    );
    const bad = JSON.stringify(summary, (_, value: unknown) =>
      typeof value === 'number' && !Number.isFinite(value) ? 'bad' : value,
    );
    expect(bad).not.toContain('bad');
  });
});

test('the reference holds real data sets and the cases that break careless formulas', () => {
  const names = cases.map(({ name }) => name);
  expect(names.filter((name) => name.startsWith('survival::')).length).toBeGreaterThanOrEqual(5);
  expect(names).toEqual(
    expect.arrayContaining([
      'everyone censored',
      'no events in an arm',
      'perfect separation in time',
      'rests on one half',
    ]),
  );
});

test('each reason why there is no ratio is named', () => {
  const arm = (...times: [number, boolean][]) => times.map(([time, event]) => ({ time, event }));
  const reasonOf = (a: SurvivalTime[], b: SurvivalTime[]) => coxHazardRatios([a, b])[0]?.reason;
  const dying = arm([1, true], [2, true]);
  const living = arm([3, false], [4, false]);
  expect(reasonOf(dying, living)).toBe('statistics.no-result-no-events-in-arm');
  expect(reasonOf(living, living)).toBe('statistics.no-result-no-events');
  expect(reasonOf(dying, arm([5, true], [6, true]))).toBe('statistics.no-result-separated');
  expect(logRank([living, living]).reason).toBe('statistics.no-result-no-events');
  expect(logRank([dying]).reason).toBe('statistics.no-result-one-arm');
});

test('a restricted mean never reaches beyond what was observed', () => {
  const curve = kaplanMeier(subjects([2, 4, 9], [1, 1, 0]));
  expect(restrictedMean(curve, 10).estimate).toBeNull();
  expect(restrictedMean(curve, 9).estimate).toBeCloseTo(2 + (2 * 2) / 3 + 5 / 3, 12);
  const died = { arm: 'a', times: subjects([2, 3], [1, 1]) };
  const open = { arm: 'b', times: subjects([2, 30, 8], [1, 0, 0]) };
  const longer = { arm: 'c', times: subjects([52, 40], [0, 1]) };
  expect(commonHorizon([died, open, longer])).toBe(30);
});

test('who is observed up to a week is at risk in it', () => {
  const times = subjects([3, 4, 4, 8], [1, 1, 0, 0]);
  expect([0, 3, 4, 5, 8, 9].map((week) => atRiskAt(times, week))).toEqual([4, 4, 3, 1, 1, 0]);
});

test('an arm without subjects is left out', () => {
  const summary = describeSurvival(
    [
      { arm: 'a', times: subjects([2, 3], [1, 0]) },
      { arm: 'b', times: [] },
      { arm: 'c', times: subjects([1, 5], [1, 1]) },
    ],
    null,
    [],
  );
  expect(summary.arms.map(({ arm }) => arm)).toEqual(['a', 'c']);
  expect(summary.pairs.map(({ a, b }) => [a, b])).toEqual([['a', 'c']]);
});
