import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { armtrace, armtraceJson, armtraceRefusal, emptyFolder, example } from './armtrace.ts';

const file = path.join(emptyFolder(), 'study.armtrace');
const value = ['--study', file, '--subject', 'P001', '--week', '4', '--analyte', 'NKG2A'];
const traceSchema = z.looseObject({
  value: z.number().nullable(),
  history: z.array(z.looseObject({ action: z.string(), from: z.number().nullable(), to: z.number().nullable() })),
});
const summarySchema = z.looseObject({
  rows: z.array(z.looseObject({ arm: z.string(), week: z.number(), n: z.number(), mean: z.number().nullable() })),
});
const trace = () => armtraceJson(traceSchema, 'trace', ...value);
const summary = (...more: string[]) =>
  armtraceJson(summarySchema, 'summary', '--study', file, '--analyte', 'NKG2A', ...more);

beforeAll(async () => {
  await armtrace('init', file, '--protocol', 'nct02812121');
  const done = await armtrace('import', example('roster.xlsx'), example('nk-panel-flowjo.xlsx'), '--study', file);
  expect(done.status).toBe(0);
});

describe('armtrace correct', () => {
  it('corrects a value for every other command, and takes that back', async () => {
    const before = await trace();
    const at = async () => (await summary()).rows.find(({ arm, week }) => arm === 'MSC-1' && week === 4);
    const row = await at();
    const corrected = await armtraceJson(traceSchema, 'correct', ...value, '--value', '12.5', '--reason', 'read again');
    expect(corrected.value).toBe(12.5);
    expect(corrected.history.at(-1)).toMatchObject({ action: 'corrected', from: before.value, to: 12.5 });
    expect(await trace()).toEqual(corrected);
    const moved = await at();
    expect(moved?.n).toBe(row?.n);
    expect(moved?.mean).toBeCloseTo((row?.mean ?? 0) + (12.5 - (before.value ?? 0)) / (row?.n ?? 1), 9);
    const checked = await armtrace('check', file);
    expect(checked.status).toBe(0);
    const back = await armtraceJson(traceSchema, 'correct', ...value, '--take-back');
    expect(back.value).toBe(before.value);
    expect((await at())?.mean).toBe(row?.mean);
  });

  it('excludes a value: one fewer is counted, and its trace says why', async () => {
    const n = async () => (await summary()).rows.find(({ arm, week }) => arm === 'MSC-1' && week === 4)?.n ?? 0;
    const before = await n();
    const said = await armtrace('correct', ...value, '--exclude', '--reason', 'clotted sample');
    expect(said.stdout).toContain('clotted sample');
    expect(await n()).toBe(before - 1);
    const excluded = await trace();
    expect(excluded.value).toBeNull();
    expect(excluded.history.at(-1)).toMatchObject({ action: 'excluded', to: null });
    await armtrace('correct', ...value, '--take-back');
    expect(await n()).toBe(before);
  });

  it('refuses what is no reason, no value, or no one thing to do', async () => {
    expect((await armtraceRefusal('correct', ...value, '--exclude')).code).toBe('store.no-reason');
    expect((await armtraceRefusal('correct', ...value, '--value', 'high', '--reason', 'r')).code).toBe(
      'command.bad-number',
    );
    expect((await armtraceRefusal('correct', ...value, '--reason', 'r')).code).toBe('command.one-of-correct');
    expect((await armtraceRefusal('correct', ...value, '--take-back')).code).toBe('store.nothing-by-hand');
  });
});

it('armtrace summary --where counts the subjects that meet every condition', async () => {
  const all = await summary();
  const [women, men] = [await summary('--where', 'Sex=F'), await summary('--where', 'Sex=M')];
  for (const { arm, week, n } of all.rows) {
    const of = (rows: typeof all.rows) => rows.find((row) => row.arm === arm && row.week === week)?.n ?? 0;
    expect(of(women.rows) + of(men.rows)).toBe(n);
  }
  const older = await summary('--where', 'Sex=F;Age=40..');
  expect(older.rows[0]?.n).toBeLessThan(women.rows[0]?.n ?? 0);
  expect((await armtraceRefusal('summary', '--study', file, '--where', 'women')).code).toBe('command.bad-where');
});

it('says of a corrected value beyond a limit what it was, with its sign', async () => {
  const limited = path.join(emptyFolder(), 'limited.armtrace');
  const limits = path.join(path.dirname(limited), 'limits.csv');
  writeFileSync(limits, 'Subject,Arm,Week,FasL (%)\nS1,A,0,<0.5\nS2,A,0,0.9\nS3,A,0,1.2\n');
  await armtrace('init', limited);
  await armtrace('import', limits, '--study', limited);
  const value = ['--study', limited, '--subject', 'S1', '--week', '0', '--analyte', 'FasL'];
  const corrected = await armtrace('correct', ...value, '--value', '<0.4', '--reason', 'kit B');
  expect(corrected.stdout).toContain('FasL: <0.4 %\nCorrected from <0.5 by ');
  expect(corrected.stdout).toMatch(/corrected +<0\.5 +<0\.4 +kit B/);
  const unsigned = await armtrace('correct', ...value, '--value', '0.4', '--reason', 'measured again');
  expect(unsigned.stdout).toMatch(/corrected +<0\.4 +0\.4 +measured again/);
  const back = await armtrace('correct', ...value, '--take-back');
  expect(back.stdout).toMatch(/taken-back +0\.4 +<0\.4/);
});
