import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { adjustP } from '../../core/statistics/comparison/adjust-p.ts';
import { covariances } from '../../core/statistics/models/covariance-structure.ts';
import { fitModel } from '../../core/statistics/models/fit-model.ts';
import { baselinesOf } from '../../core/statistics/models/model-values.ts';
import { referenceResults } from './reference.ts';
import { expectAllNear, expectNear } from './reference-number.ts';
import { trajectoryOfValues } from './trajectory-of-values.ts';

const number = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
const found = {
  estimate: number,
  se: number,
  df: number,
  t: number,
  p: number,
  ci95: z
    .array(z.number())
    .nullish()
    .transform((ends) => ends ?? null),
};
const fitSchema = z.object({
  logLik: z.number(),
  variance: z.union([
    z.object({ subject: z.number(), residual: z.number() }),
    z.object({ weeks: z.array(z.number()), covariance: z.array(z.array(z.number())) }),
  ]),
  fixed: z.array(z.object({ term: z.string(), ...found })),
  contrasts: z.array(z.object({ week: z.number(), a: z.string(), b: z.string(), ...found })),
  holm: z.array(z.number().nullable()),
  bh: z.array(z.number().nullable()),
});
const modelSchema = z.object({
  name: z.string(),
  arms: z.array(z.string()),
  baselineCovariate: z.boolean(),
  values: z.object({
    subject: z.array(z.string()),
    arm: z.array(z.string()),
    week: z.array(z.number()),
    value: z.array(z.number()),
  }),
  subjects: z.number(),
  observations: z.number(),
  fits: z.partialRecord(z.enum(covariances), fitSchema),
});
const { models } = referenceResults('models.json', z.object({ models: z.array(modelSchema) }));

/** An iterative fit: R stops within its own tolerance of the top, and its derivatives are numerical. */
const usual = 1e-6;
const iterativeDf = 1e-4;

const cases = models.flatMap((model) =>
  covariances.flatMap((covariance) => {
    const reference = model.fits[covariance];
    return reference === undefined ? [] : [{ name: `${model.name}, ${covariance}`, model, covariance, reference }];
  }),
);

describe('models over the weeks', () => {
  it.each(cases)('$name: as R', ({ model, covariance, reference }) => {
    const trajectory = trajectoryOfValues(model.arms, model.values);
    // So far from 0 lme4 itself loses digits.
    const iterative = model.name.includes('a million') ? 1e-5 : usual;
    const baselines = model.baselineCovariate ? { baselines: baselinesOf(trajectory) } : {};
    const fit = fitModel(trajectory, { covariance, adjust: 'holm', ...baselines });
    expect(fit).toMatchObject({ converged: true, reason: null, covariance });
    expect([fit.subjects, fit.observations]).toEqual([model.subjects, model.observations]);
    expectNear(fit.logLik, reference.logLik, 'log-likelihood', iterative, 1);
    expect(fit.fixed.map(({ term }) => term).sort()).toEqual(reference.fixed.map(({ term }) => term).sort());
    for (const expected of reference.fixed) {
      const ours = fit.fixed.find(({ term }) => term === expected.term);
      expectNear(ours?.estimate, expected.estimate, expected.term, iterative, expected.se ?? 1);
      expectNear(ours?.se, expected.se, `${expected.term} se`, iterative);
      expectNear(ours?.df, expected.df, `${expected.term} df`, iterativeDf);
      expectNear(ours?.p, expected.p, `${expected.term} p`, iterativeDf, 1e-12);
    }
    expect(fit.contrasts.map(({ week, a, b }) => [week, a, b])).toEqual(
      reference.contrasts.map(({ week, a, b }) => [week, a, b]),
    );
    for (const [i, expected] of reference.contrasts.entries()) {
      const ours = fit.contrasts[i];
      const what = `week ${expected.week}, ${expected.b} − ${expected.a}`;
      expectNear(ours?.estimate, expected.estimate, what, iterative, expected.se ?? 1);
      expectNear(ours?.se, expected.se, `${what} se`, iterative);
      expectNear(ours?.df, expected.df, `${what} df`, iterativeDf);
      expectNear(ours?.p, expected.p, `${what} p`, iterativeDf, 1e-12);
      expectAllNear(ours?.ci95, expected.ci95, `${what} interval`, iterative, expected.se ?? 1);
      expect(ours?.reason ?? null).toBe(expected.estimate === null ? 'statistics.no-result-no-value-in-arm' : null);
    }
    const p = fit.contrasts.map((contrast) => contrast.p);
    expectAllNear(
      fit.contrasts.map((contrast) => contrast.pAdjusted),
      reference.holm,
      'Holm',
      iterativeDf,
    );
    expectAllNear(adjustP(p, 'bh'), reference.bh, 'Benjamini–Hochberg', iterativeDf);
    const { variance } = reference;
    if ('residual' in variance) {
      const scale = variance.residual;
      const ours = fit.variance !== null && 'residual' in fit.variance ? fit.variance : null;
      expectNear(ours?.residual, variance.residual, 'variance within', iterative);
      expectNear(ours?.subject, variance.subject, 'variance between', iterative * 10, scale);
      expect(fit.atBoundary).toBe(variance.subject < 1e-9 * scale);
    } else {
      const ours = fit.variance !== null && 'covariance' in fit.variance ? fit.variance.covariance : [];
      for (const [row, expected] of variance.covariance.entries()) {
        expectAllNear(ours[row], expected, `covariance ${row}`, iterative, expected[row] ?? 1);
      }
    }
  });
});

/** Subjects of two arms with a value for each of these weeks; null where it is missing. */
function trajectoryOfRows(
  rows: readonly (readonly [arm: string, ...values: (number | null)[]])[],
  weeks: readonly number[],
) {
  const cells = rows.flatMap(([arm, ...values], i) =>
    values.flatMap((value, at) =>
      value === null ? [] : [{ subject: `${arm}${i}`, arm, week: weeks[at] ?? 0, value }],
    ),
  );
  return trajectoryOfValues(['A', 'B'], {
    subject: cells.map(({ subject }) => subject),
    arm: cells.map(({ arm }) => arm),
    week: cells.map(({ week }) => week),
    value: cells.map(({ value }) => value),
  });
}

describe('values that no model can be fitted to', () => {
  const unfit = (
    rows: Parameters<typeof trajectoryOfRows>[0],
    covariance: (typeof covariances)[number] = 'unstructured',
  ) => {
    const fit = fitModel(trajectoryOfRows(rows, [0, 4, 8]), { covariance });
    expect(fit).toMatchObject({ converged: false, logLik: null, fixed: [], variance: null });
    expect(fit.contrasts.every(({ p, pAdjusted, estimate, ci95 }) => !p && !pAdjusted && !estimate && !ci95)).toBe(
      true,
    );
    expect(fit.contrasts.every(({ reason }) => reason === fit.reason)).toBe(true);
    return fit.reason;
  };

  it('say why, and give no p', () => {
    expect(unfit([])).toBe('statistics.no-result-no-values');
    expect(
      unfit([
        ['A', 1, 2],
        ['A', 2, 4],
        ['A', 3, 3],
      ]),
    ).toBe('statistics.no-result-one-arm');
    expect(
      unfit(
        [
          ['A', 1, 2],
          ['B', 2, 4],
        ],
        'random-intercept',
      ),
    ).toBe('statistics.no-result-too-few-for-model');
    expect(
      unfit(
        [
          ['A', 1, 1],
          ['A', 1, 1],
          ['B', 1, 1],
          ['B', 1, 1],
        ],
        'random-intercept',
      ),
    ).toBe('statistics.no-result-constant');
    expect(
      unfit(
        [
          ['A', 1],
          ['A', 3],
          ['B', 1],
          ['B', 4],
        ],
        'random-intercept',
      ),
    ).toBe('statistics.no-result-single-values');
    expect(
      unfit([
        ['A', 1, null],
        ['A', 3, null],
        ['A', null, 2],
        ['A', null, 5],
        ['B', 1, null],
        ['B', null, 4],
      ]),
    ).toBe('statistics.no-result-weeks-apart');
  });

  it('do not pass for converged where one week repeats another', () => {
    const repeated = [1, 4, 2, 7, 5].map((value): ['A', number, number] => ['A', value, 2 * value + 1]);
    expect(unfit([...repeated, ['B', 3, 7], ['B', 6, 13], ['B', 1, 3]])).toBe('statistics.no-result-not-converged');
    // Four subjects cannot say how eight weeks hang together.
    const few = ['A', 'A', 'B', 'B'].map((arm, i): [string, ...number[]] => [arm, i, 3 - i * i, (i * 5) % 3]);
    expect(unfit(few)).toBe('statistics.no-result-not-converged');
  });

  it('leave out a week that cannot be explained, and say which', () => {
    const rows = [4, 6, 7, 9, 3, 5].map((value, i): [string, ...(number | null)[]] => [
      i < 3 ? 'A' : 'B',
      value,
      i === 0 ? 4 : null,
      value + ([1, -1, 0.5, 2, 0, -0.5][i] ?? 0),
    ]);
    const fit = fitModel(trajectoryOfRows(rows, [0, 4, 8]), { covariance: 'unstructured' });
    expect(fit.dropped).toEqual([{ week: 4, reason: 'statistics.no-result-too-few-values' }]);
    expect(fit).toMatchObject({ converged: true, weeks: [0, 8], subjects: 6, observations: 12 });
    const changed = fitModel(
      trajectoryOfValues(
        ['A', 'B'],
        {
          subject: rows.flatMap((_, i) => [`S${i}`, `S${i}`, `S${i}`]),
          arm: rows.flatMap(([arm]) => [arm, arm, arm]),
          week: rows.flatMap(() => [0, 8, 12]),
          value: rows.flatMap(([, first, , last], i) => [first ?? 0, last ?? 0, (i * 3) % 5]),
        },
        'absolute',
      ),
      { covariance: 'random-intercept' },
    );
    expect(changed.dropped).toEqual([{ week: 0, reason: 'statistics.no-result-constant' }]);
    expect(changed.converged).toBe(true);
  });
});

it('the contrasts of a model do not depend on the unit of the values', () => {
  const [model] = models;
  if (model === undefined) throw new Error('no models');
  const scaled = { ...model.values, value: model.values.value.map((value) => 1000 * value - 5e4) };
  for (const covariance of covariances) {
    const one = fitModel(trajectoryOfValues(model.arms, model.values), { covariance });
    const other = fitModel(trajectoryOfValues(model.arms, scaled), { covariance });
    for (const [i, contrast] of one.contrasts.entries()) {
      expectNear(other.contrasts[i]?.p, contrast.p, 'p', 1e-9);
      expectNear(other.contrasts[i]?.df, contrast.df, 'df', 1e-9);
    }
  }
});
