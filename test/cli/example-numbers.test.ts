import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { descriptionSchema, disagreements, referenceResults } from '../statistics/reference.ts';
import { armtrace, armtraceJson, emptyFolder, exampleWorkbooks } from './armtrace.ts';
import { summarySchema } from './shapes.ts';

const study = path.join(emptyFolder(), 'example.armtrace');
const described = descriptionSchema.extend({
  analyte: z.string(),
  arm: z.string(),
  week: z.number(),
  censored: z.number(),
});
type Described = z.infer<typeof described>;

const reference = referenceResults('example-summary.json', z.object({ rows: z.array(described) })).rows;

const key = ({ analyte, arm, week }: Described) => `${analyte}, ${arm}, week ${week}`;

describe('the numbers of the example study', () => {
  beforeAll(async () => {
    await armtrace('init', study, '--protocol', 'nct02812121');
    const imported = await armtrace('import', ...exampleWorkbooks, '--study', study);
    expect(imported.stderr).not.toContain('armtrace:');
    expect(imported.status).toBe(0);
  });

  it('equal what R says of the values that went into the workbooks', async () => {
    const { rows } = await armtraceJson(summarySchema, 'summary', '--study', study);
    expect(rows.map(key)).toEqual(reference.map(key));
    const wrong = rows.flatMap((row, index) => {
      const expected = reference[index];
      return expected === undefined
        ? [key(row)]
        : disagreements(row, expected).map((difference) => `${key(row)} ${difference}`);
    });
    expect(wrong).toEqual([]);
  });

  it('count values under the limit of detection, at the limit', async () => {
    const { rows } = await armtraceJson(summarySchema, 'summary', '--study', study, '--analyte', 'FasL');
    const censored = rows.reduce((sum, row) => sum + row.censored, 0);
    expect(censored).toBe(10);
    expect(Math.min(...rows.filter((row) => row.censored > 0).map((row) => row.min ?? Number.NaN))).toBe(0.3);
  });

  it('are ordered by the protocol: analytes, arms, weeks', async () => {
    const { rows } = await armtraceJson(summarySchema, 'summary', '--study', study);
    expect([...new Set(rows.map((row) => row.analyte))].slice(0, 4)).toEqual([
      'KIR2DL1',
      'KIR2DL3',
      'KIR3DL1',
      'NKG2A',
    ]);
    expect([...new Set(rows.map((row) => row.arm))]).toEqual(['MSC-1', 'MSC-2', 'Control']);
    const weeks = rows.filter((row) => row.analyte === 'ALB' && row.arm === 'Control').map((row) => row.week);
    expect(weeks).toEqual([0, 1, 2, 3, 4, 8, 12, 24, 36, 52]);
  });

  it('take an analyte by any of its declared names', async () => {
    const byName = await armtraceJson(summarySchema, 'summary', '--study', study, '--analyte', 'NKG2A');
    const bySynonym = await armtraceJson(summarySchema, 'summary', '--study', study, '--analyte', 'CD159a');
    expect(bySynonym).toEqual(byName);
  });

  it('change from baseline as the mean of the subjects’ own changes', async () => {
    const question = ['summary', '--study', study, '--analyte', 'ALB', '--change', 'absolute'];
    const { rows } = await armtraceJson(summarySchema, ...question);
    const baseline = rows.filter((row) => row.week === 0);
    expect(baseline.every((row) => row.mean === 0 && row.sd === 0)).toBe(true);
    const last = rows.find((row) => row.arm === 'MSC-1' && row.week === 52);
    expect(last?.mean).toBeGreaterThan(5);
  });
});
