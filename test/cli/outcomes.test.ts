import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventKinds } from '../../core/study/subject-event.ts';
import { referenceResults } from '../statistics/reference.ts';
import { expectAllNear, expectNear, nearP } from '../statistics/reference-number.ts';
import { armtrace, armtraceJson, armtraceRefusal, emptyFolder, example, exampleWorkbooks } from './armtrace.ts';
import { compareSchema, incidenceSchema, survivalSchema } from './shapes.ts';

const folder = emptyFolder();
const study = path.join(folder, 'example.armtrace');
const number = z.number().nullable();
const numbers = z.array(z.number());
const numbersOrNull = z.array(number);

const reference = referenceResults(
  'example-outcomes.json',
  z.object({
    comparisons: z.array(
      z.object({
        analyte: z.string(),
        arms: z.array(z.string()),
        test: z.string(),
        rows: z.array(
          z.object({
            week: z.number(),
            n: numbers,
            mean: numbers,
            median: numbers,
            statistic: z.number(),
            df: numbers.nullable(),
            p: z.number(),
            difference: number,
            interval: numbers.nullable(),
            pAdjusted: z.number(),
          }),
        ),
      }),
    ),
    survival: z.array(
      z.object({
        events: z.array(z.string()),
        horizon: z.number(),
        n: numbers,
        died: numbers,
        median: numbersOrNull,
        low: numbersOrNull,
        high: numbersOrNull,
        rmst: numbers,
        se: numbers,
        chiSquare: z.number(),
        p: z.number(),
        cox: z.array(
          z.object({
            a: z.string(),
            b: z.string(),
            hazardRatio: z.number(),
            low: z.number(),
            high: z.number(),
            p: z.number(),
          }),
        ),
      }),
    ),
    incidence: z.array(
      z.object({
        kind: z.enum(eventKinds),
        term: z.string(),
        n: numbers,
        subjects: numbers,
        events: numbers,
        clopperPearson: z.array(numbers),
        wilson: z.array(numbers),
        fisherP: z.number(),
      }),
    ),
  }),
);

beforeAll(async () => {
  await armtrace('init', study, '--protocol', 'nct02812121');
  const imported = await armtrace('import', ...exampleWorkbooks, '--study', study);
  expect(imported.status).toBe(0);
});

describe('armtrace compare', () => {
  const compare = (...words: string[]) => armtraceJson(compareSchema, 'compare', '--study', study, ...words);

  it.each(reference.comparisons)('equals R on $analyte of $arms by $test', async ({ analyte, arms, test, rows }) => {
    const words = test === 'welch-anova' ? [] : ['--test', test, '--arms', arms.toReversed().join(',')];
    const found = await compare('--analyte', analyte, ...words);
    expect(found).toMatchObject({ analyte, test, adjust: 'holm' });
    expect(found.rows.map(({ week }) => week)).toEqual(rows.map(({ week }) => week));
    for (const [i, row] of found.rows.entries()) {
      const expected = rows[i];
      if (expected === undefined) continue;
      const what = `${analyte}, week ${row.week}`;
      expect(row.groups.map(({ arm }) => arm)).toEqual(arms);
      expect(row.groups.map(({ n }) => n)).toEqual(expected.n);
      expectAllNear(
        row.groups.map(({ mean }) => mean),
        expected.mean,
        what,
      );
      expectAllNear(
        row.groups.map(({ median }) => median),
        expected.median,
        what,
      );
      expectNear(row.statistic, expected.statistic, what);
      expectAllNear(row.df, expected.df, `${what} df`);
      expectNear(row.p, expected.p, `${what} p`, nearP);
      expectNear(row.pAdjusted, expected.pAdjusted, `${what} adjusted p`, nearP);
      const [difference] = row.effects;
      if (expected.difference !== null) {
        expect(difference).toMatchObject({ kind: 'mean-difference', a: arms[0], b: arms[1] });
        expectNear(difference?.estimate, expected.difference, `${what} difference`, 1e-9, 1e-3);
      }
      if (expected.interval !== null)
        expectAllNear(difference?.ci95, expected.interval, `${what} interval`, 1e-9, 1e-2);
    }
  });

  it('takes arms and analytes by any spelling, and only the weeks that were asked for', async () => {
    const found = await compare(
      '--analyte',
      'CD159a',
      '--arms',
      'control,msc_1',
      '--weeks',
      '52,4',
      '--adjust',
      'none',
    );
    expect(found.analyte).toBe('NKG2A');
    expect(found.rows.map(({ week }) => week)).toEqual([4, 52]);
    expect(found.rows.every(({ p, pAdjusted }) => p === pAdjusted)).toBe(true);
    expect(found.rows[0]?.groups.map(({ arm }) => arm)).toEqual(['MSC-1', 'Control']);
  });

  it('says null where there is nothing to compare, and in words why', async () => {
    const words = ['--analyte', 'ALB', '--change', 'absolute', '--weeks', '0,4', '--arms', 'MSC-1,MSC-2'];
    const { rows } = await compare(...words);
    expect(rows[0]).toMatchObject({ statistic: null, df: null, p: null, pAdjusted: null });
    expect(rows[1]?.p).not.toBeNull();
    const read = await armtrace('compare', '--study', study, ...words);
    expect(read.stdout).toContain('the values do not vary within the arms');
    expect(read.stdout).toContain('P adjusted by Holm over one test');
    expect(read.stdout).not.toMatch(/NaN|Infinity|null|undefined/);
  });

  it('tells a person the test, the family and the direction', async () => {
    const read = await armtrace('compare', '--study', study, '--analyte', 'FasL', '--test', 'mann-whitney');
    expect(read.stdout).toContain('Kruskal–Wallis test, two-sided; P adjusted by Holm over 8 tests');
    expect(read.stdout).toContain('later arm minus earlier arm');
    expect(read.stdout).toContain('The 24 tests of two arms are a family of their own: every two arms at every week.');
    expect(read.stdout).toContain('Values beyond a limit of detection: count as the limit.');
    expect(read.stdout).toContain('Control − MSC-2');
  });

  it.each([
    [['--analyte', 'NKG2A', '--arms', 'MSC-1,MSC-9'], 1, 'command.no-such-arm', 'MSC-9'],
    [['--analyte', 'NKG2A', '--arms', 'MSC-1'], 1, 'command.one-arm', 'MSC-1'],
    [['--analyte', 'Nothing'], 1, 'command.no-such-analyte', 'Nothing'],
    [['--analyte', 'NKG2A', '--test', 'best'], 2, 'command.bad-choice', 'mann-whitney'],
    [['--analyte', 'NKG2A', '--weeks', '4,two'], 2, 'command.bad-number', 'two'],
    [['--analyte', 'NKG2A', '--arms', 'MSC-1,'], 2, 'command.missing-value', '--arms'],
    [[], 2, 'command.missing-option', '--analyte'],
  ])('refuses %j', async (words, status, code, named) => {
    const refused = await armtraceRefusal('compare', '--study', study, ...words);
    expect(refused).toMatchObject({ status, code });
    expect(refused.message).toContain(named);
  });
});

it('says that a study has no follow-up and no events yet', async () => {
  const roster = path.join(folder, 'roster.armtrace');
  await armtrace('init', roster, '--protocol', 'nct02812121');
  await armtrace('import', example('roster.xlsx'), '--study', roster);
  expect(await armtraceRefusal('survival', '--study', roster)).toMatchObject({
    status: 1,
    code: 'command.no-follow-up',
  });
  expect(await armtraceRefusal('incidence', '--study', roster)).toMatchObject({ status: 1, code: 'command.no-events' });
});

describe('with follow-up and events in the study', () => {
  it.each(reference.survival)('survival equals R with $events as the event', async (expected) => {
    const found = await armtraceJson(
      survivalSchema,
      ...['survival', '--study', study, '--event', expected.events.join(',')],
    );
    expect(found.arms.map(({ arm }) => arm)).toEqual(['MSC-1', 'MSC-2', 'Control']);
    for (const [i, arm] of found.arms.entries()) {
      expect([arm.n, arm.events]).toEqual([expected.n[i], expected.died[i]]);
      expectNear(arm.median.estimate, expected.median[i] ?? null, `median of ${arm.arm}`);
      expectNear(arm.median.ci95[0], expected.low[i] ?? null, `low end of ${arm.arm}`);
      expectNear(arm.median.ci95[1], expected.high[i] ?? null, `high end of ${arm.arm}`);
      expect(arm.rmst.horizon).toBe(expected.horizon);
      expectNear(arm.rmst.estimate, expected.rmst[i] ?? null, `restricted mean of ${arm.arm}`);
      expectNear(arm.rmst.se, expected.se[i] ?? null, `its se, ${arm.arm}`);
      expect(arm.curve.reduce((sum, step) => sum + step.events, 0)).toBe(arm.events);
    }
    expectNear(found.logRank.chiSquare, expected.chiSquare, 'chi-square');
    expect(found.logRank.df).toBe(2);
    expectNear(found.logRank.p, expected.p, 'log-rank p', nearP);
    expect(found.cox.map(({ a, b }) => [a, b])).toEqual(expected.cox.map(({ a, b }) => [a, b]));
    for (const [i, ratio] of found.cox.entries()) {
      expectNear(ratio.hazardRatio, expected.cox[i]?.hazardRatio ?? null, 'hazard ratio', 1e-8);
      expectNear(ratio.ci95?.[0], expected.cox[i]?.low ?? null, 'its low end', 1e-8);
      expectNear(ratio.ci95?.[1], expected.cox[i]?.high ?? null, 'its high end', 1e-8);
      expectNear(ratio.p, expected.cox[i]?.p ?? null, 'its p', nearP);
    }
  });

  it('incidence equals R, out of all subjects of an arm', async () => {
    const { rows, tests } = await armtraceJson(incidenceSchema, 'incidence', '--study', study);
    for (const expected of reference.incidence) {
      const own = rows.filter(({ kind, term }) => kind === expected.kind && term === expected.term);
      expect(own.map(({ arm }) => arm)).toEqual(['MSC-1', 'MSC-2', 'Control']);
      expect(own.map(({ n }) => n)).toEqual(expected.n);
      expect(own.map(({ subjectsWithEvent }) => subjectsWithEvent)).toEqual(expected.subjects);
      expect(own.map(({ events }) => events)).toEqual(expected.events);
      for (const [i, row] of own.entries()) {
        expectAllNear(row.clopperPearson, expected.clopperPearson[i] ?? null, `${row.term} of ${row.arm}`);
        expectAllNear(row.wilson, expected.wilson[i] ?? null, `${row.term} of ${row.arm}`, 1e-9, 1e-6);
      }
      const test = tests.find(({ kind, term }) => kind === expected.kind && term === expected.term);
      expectNear(test?.fisherP, expected.fisherP, `Fisher p of ${expected.term}`, nearP);
    }
    const fatal = await armtraceJson(incidenceSchema, 'incidence', '--study', study, '--kind', 'fatal-complication');
    expect(new Set(fatal.rows.map(({ kind }) => kind))).toEqual(new Set(['fatal-complication']));
  });

  it('tells a person what counts, who is left out and where there is no number', async () => {
    const read = await armtrace('survival', '--study', study, '--event', 'death,transplant');
    expect(read.stdout).toContain('The event: death, transplant; every other end of follow-up is censored.');
    expect(read.stdout).toMatch(/At risk:\n.*\n.*\nMSC-1 +20 /);
    expect(read.stdout).not.toMatch(/NaN|Infinity|null|undefined/);
    const far = await armtraceJson(survivalSchema, 'survival', '--study', study, '--horizon', '104');
    expect(far.arms[0]?.rmst).toEqual({ horizon: 104, estimate: null, se: null });
    const counted = await armtrace('incidence', '--study', study, '--language', 'zh');
    expect(counted.stdout).toContain('不良事件');
    expect(counted.stdout).not.toMatch(/NaN|Infinity|null|undefined/);
  });

  it('says how many are left out for want of follow-up', async () => {
    const followed = path.join(folder, 'followed.csv');
    writeFileSync(followed, 'Subject,Follow-up days,Status\nP001,100,Died\nP002,364,Alive\n');
    const part = path.join(folder, 'part.armtrace');
    await armtrace('init', part, '--protocol', 'nct02812121');
    await armtrace('import', example('roster.xlsx'), followed, '--study', part);
    const read = await armtrace('survival', '--study', part);
    expect(read.stdout).toContain('58 subjects have no follow-up and are left out.');
  });

  it.each([
    [['--event', 'death,dead'], 'command.bad-choice', 'dead'],
    [['--horizon', '0'], 'command.bad-horizon', '0'],
  ])('refuses %j', async (words, code, named) => {
    const refused = await armtraceRefusal('survival', '--study', study, ...words);
    expect(refused).toMatchObject({ status: 2, code });
    expect(refused.message).toContain(named);
  });
});
