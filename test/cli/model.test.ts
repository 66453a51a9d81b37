import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { referenceResults } from '../statistics/reference.ts';
import { expectNear } from '../statistics/reference-number.ts';
import { armtrace, armtraceJson, armtraceRefusal, emptyFolder, exampleWorkbooks } from './armtrace.ts';
import { modelSchema } from './shapes.ts';

const study = path.join(emptyFolder(), 'example.armtrace');
const reference = referenceResults(
  'example-models.json',
  z.object({
    models: z.array(
      z.object({
        analyte: z.string(),
        covariance: z.string(),
        arms: z.array(z.string()),
        weeks: z.array(z.number()).nullable(),
        baselineCovariate: z.boolean(),
        subjects: z.number(),
        observations: z.number(),
        fit: z.object({
          logLik: z.number(),
          fixed: z.array(z.object({ term: z.string(), estimate: z.number(), se: z.number(), df: z.number() })),
          contrasts: z.array(
            z.object({
              week: z.number(),
              a: z.string(),
              b: z.string(),
              estimate: z.number(),
              se: z.number(),
              p: z.number(),
            }),
          ),
        }),
      }),
    ),
  }),
);

beforeAll(async () => {
  await armtrace('init', study, '--protocol', 'nct02812121');
  expect((await armtrace('import', ...exampleWorkbooks, '--study', study)).status).toBe(0);
});

const model = (...words: string[]) => armtraceJson(modelSchema, 'model', '--study', study, ...words);

describe('armtrace model', () => {
  it.each(reference.models)('equals R on $analyte, $covariance', async (expected) => {
    const { analyte, covariance, arms, weeks, baselineCovariate, fit } = expected;
    const words = ['--analyte', analyte, '--covariance', covariance, '--arms', arms.join(',')];
    if (weeks !== null) words.push('--weeks', weeks.join(','));
    if (baselineCovariate) words.push('--baseline-covariate');
    const found = await model(...words);
    const { subjects, observations } = expected;
    expect(found).toMatchObject({ analyte, covariance, converged: true, subjects, observations });
    expectNear(found.logLik, fit.logLik, 'log-likelihood', 1e-6);
    for (const { term, estimate, se, df } of fit.fixed) {
      const ours = found.fixed.find((one) => one.term === term);
      expectNear(ours?.estimate, estimate, term, 1e-6, se);
      expectNear(ours?.se, se, `${term} se`, 1e-6);
      expectNear(ours?.df, df, `${term} df`, 1e-4);
    }
    expect(found.contrasts.map(({ week, a, b }) => [week, a, b])).toEqual(
      fit.contrasts.map(({ week, a, b }) => [week, a, b]),
    );
    for (const [i, { estimate, se, p }] of fit.contrasts.entries()) {
      expectNear(found.contrasts[i]?.estimate, estimate, `contrast ${i}`, 1e-6, se);
      expectNear(found.contrasts[i]?.p, p, `p ${i}`, 1e-4);
    }
  });

  it('tells a person what was fitted to whom, and how p was adjusted', async () => {
    const read = await armtrace('model', '--study', study, '--analyte', 'NKG2A');
    expect(read.stdout).toContain('Linear mixed model');
    expect(read.stdout).toMatch(/Fitted to \d+ values of 60 subjects: everyone with any value\./);
    expect(read.stdout).toContain('P adjusted by Holm over');
    expect(read.stdout).not.toMatch(/NaN|Infinity|null|undefined/);
  });

  it('gives no p where nothing could be fitted, and says why', async () => {
    const words = ['--analyte', 'NKG2A', '--weeks', '4', '--covariance', 'random-intercept'];
    const found = await model(...words);
    expect(found).toMatchObject({ converged: false, logLik: null, fixed: [], variance: {} });
    expect(found.contrasts.every(({ p, estimate }) => p === null && estimate === null)).toBe(true);
    const read = await armtrace('model', '--study', study, ...words);
    expect(read.stdout).toContain('No estimates and no P-values: no subject has more than one value');
  });

  it.each([
    [['--analyte', 'NKG2A', '--arms', 'MSC-1,MSC-9'], 1, 'command.no-such-arm'],
    [['--analyte', 'NKG2A', '--arms', 'MSC-1'], 1, 'comparisons.one-arm'],
    [['--analyte', 'NKG2A', '--covariance', 'ar1'], 2, 'command.bad-choice'],
    [[], 2, 'command.missing-option'],
  ])('refuses %j', async (words, status, code) => {
    expect(await armtraceRefusal('model', '--study', study, ...words)).toMatchObject({ status, code });
  });
});
