import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registryOfStudy } from '../../core/service/registry-of-study.ts';
import { trajectoryOfSeries } from '../../core/service/trajectory-of-series.ts';
import { compareArms } from '../../core/statistics/comparison/compare-arms.ts';
import type { StudyFile } from '../../core/store/study-file.ts';
import { exampleStudy } from './example-study.ts';

let study: StudyFile;
let close: () => void;
beforeAll(async () => {
  ({ study, close } = await exampleStudy());
});
afterAll(() => close());

const now = new Date('2027-01-01T00:00:00Z');

describe('the registry page', () => {
  it('has every outcome of the protocol in its order, each analyte of it a line of its own', () => {
    const lines = registryOfStudy(study, now).map(({ outcome, parts }) => [outcome.name, parts.length]);
    expect(lines).toContainEqual(['Survival time', 1]);
    expect(lines).toContainEqual(['ALT, AST', 2]);
    expect(lines).toContainEqual(['NKG2A, NKG2D, NKp46', 3]);
  });

  it('counts what came of what was due at the outcome’s own weeks only', () => {
    const rows = registryOfStudy(study, now);
    const part = rows.flatMap(({ parts }) => parts).find(({ analyte }) => analyte === 'NKG2A');
    expect(part?.weeks.map(({ week }) => week)).toEqual([2, 4, 8, 12, 24, 36, 52]);
    for (const { expected, received, due, missed, outOfWindow } of part?.weeks ?? []) {
      expect(received + due + missed + outOfWindow).toBe(expected);
    }
  });

  it('shows the week with the smallest adjusted p of the very comparison that the command prints', () => {
    const rows = registryOfStudy(study, now);
    const parts = rows.flatMap(({ outcome, parts: all }) => all.map((part) => ({ outcome, ...part })));
    const measured = parts.filter(({ seriesId }) => seriesId !== null);
    expect(measured.length).toBeGreaterThan(10);
    for (const { outcome, seriesId, result } of measured) {
      if (result.kind !== 'comparison') throw new Error(`no result of ${seriesId}`);
      const comparison = compareArms(trajectoryOfSeries(study, seriesId ?? 0, 'none'), { weeks: outcome.weeks });
      const row = comparison.rows.find(({ week }) => week === result.week);
      expect([result.p, result.pAdjusted]).toEqual([row?.p, row?.pAdjusted]);
      expect(result.weeks).toBe(outcome.weeks.length);
      const others = comparison.rows.map(({ pAdjusted }) => pAdjusted ?? 1);
      expect(result.pAdjusted).toBe(Math.min(...others));
      expect(row?.effects).toContainEqual(result.effect);
    }
  });
});
