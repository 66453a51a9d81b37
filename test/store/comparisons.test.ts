import { describe, expect, it } from 'vitest';
import {
  listComparisons,
  removeComparison,
  renewComparison,
  storeComparison,
} from '../../core/service/kept-comparisons.ts';
import { type ComparisonQuestion, comparisonQuestionSchema } from '../../core/statistics/comparison/question.ts';
import { listAudit } from '../../core/store/audit.ts';
import { saveProtocol } from '../../core/store/save-protocol.ts';
import { listSeries } from '../../core/store/series.ts';
import { readStoredProtocol } from '../../core/store/stored-protocol.ts';
import type { WritableStudy } from '../../core/store/study-file.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { importInto, inMemory, type Line, like } from './staged.ts';

const roster = ['P1', 'P2', 'P3', 'Q1', 'Q2', 'Q3'].map((subject) => ({
  subject,
  arm: subject.startsWith('P') ? 'MSC-1' : 'MSC-2',
  covariates: {},
}));

function values(analyte: string, week: number, ...six: number[]): Line[] {
  return six.map((value, i): Line => [roster[i]?.subject ?? '', week, analyte, value]);
}

function study(): WritableStudy {
  const one = inMemory(nct02812121);
  importInto(one, [
    {
      roster,
      lines: [
        ...values('NKG2A', 0, 40, 42, 44, 41, 43, 45),
        ...values('NKG2A', 4, 30, 33, 35, 41, 46, 44),
        ...values('NKG2D', 4, 80, 82, 81, 70, 71, 75),
      ],
    },
  ]);
  return one;
}

function questionOf(one: WritableStudy, analyte: string, asked: object = {}): ComparisonQuestion {
  const seriesIds = listSeries(one).flatMap((series) => (series.analyte === analyte ? [series.id] : []));
  return comparisonQuestionSchema.parse({ seriesIds, ...asked });
}

function stored(one: WritableStudy, analyte = 'NKG2A', asked: object = {}) {
  return storeComparison(one, questionOf(one, analyte, asked), 'Main', 'Li');
}

describe('stored comparisons', () => {
  it('keep what was asked and found, week by week, and say which weeks the registry lists', () => {
    const one = study();
    const kept = stored(one, 'NKG2A', { weeks: [0, 4] });
    expect(listComparisons(one)).toEqual([kept]);
    expect(kept).toMatchObject({ name: 'Main', by: 'Li', stale: false, arms: ['MSC-1', 'MSC-2'], method: 'welch' });
    expect(kept.weeks.map(({ week, registered }) => [week, registered])).toEqual([
      [0, false],
      [4, true],
    ]);
    const [, week4] = kept.weeks;
    // R: t.test(c(41, 46, 44), c(30, 33, 35))
    expect(week4?.p).toBeCloseTo(0.005872603055, 10);
    expect(week4?.contrasts).toEqual([
      like({ a: 'MSC-1', b: 'MSC-2', kind: 'mean-difference', p: week4?.p, pAdjusted: week4?.pAdjusted }),
    ]);
    expect(listAudit(one).at(-1)).toMatchObject({ by: 'Li', action: 'store comparison' });
  });

  it('go stale when a value that they compared changes, and no other', () => {
    const one = study();
    const mine = stored(one);
    const other = stored(one, 'NKG2D');
    const stale = () => listComparisons(one).map((comparison) => comparison.stale);
    importInto(one, [{ lines: [['P1', 8, 'NKG2D', 79]] }]);
    expect(stale()).toEqual([false, true]);
    const again = renewComparison(one, other.id, 'Wang');
    expect(again).toMatchObject({ id: other.id, stale: false, by: 'Wang' });
    expect(again.fingerprint).not.toBe(other.fingerprint);
    expect(again.weeks).toHaveLength(2);
    undoImport(one, 2, 'Li');
    expect(stale()).toEqual([false, true]);
    expect(listComparisons(one)[0]).toEqual(mine);
  });

  it('go stale when an arm is renamed or another policy holds for limits of detection', () => {
    const one = study();
    stored(one);
    const before = readStoredProtocol(one);
    saveProtocol(one, { ...before, detectionPolicy: 'half' }, 'Li');
    expect(listComparisons(one)[0]?.stale).toBe(true);
    saveProtocol(one, before, 'Li');
    expect(listComparisons(one)[0]?.stale).toBe(false);
    const arms = before.arms.map((arm) => (arm.name === 'MSC-2' ? { ...arm, name: 'Four' } : arm));
    saveProtocol(one, { ...before, arms }, 'Li');
    expect(listComparisons(one)[0]?.stale).toBe(true);
  });

  it('are taken away and brought back as they were', () => {
    const one = study();
    const kept = stored(one);
    removeComparison(one, kept.id, true, 'Li');
    expect(listComparisons(one)).toEqual([]);
    removeComparison(one, kept.id, false, 'Li');
    expect(listComparisons(one)).toEqual([kept]);
    expect(() => removeComparison(one, 99, true, 'Li')).toThrow(like({ code: 'comparisons.gone' }));
  });

  it('adjust a panel as one family, and call a change from baseline exploratory', () => {
    const one = study();
    const seriesIds = listSeries(one).map(({ id }) => id);
    const panel = storeComparison(one, comparisonQuestionSchema.parse({ seriesIds, weeks: [4] }), '', 'Li');
    expect(panel.family).toEqual({ of: 'panel', analytes: 2, tests: 2, pairs: null });
    const [smaller = 0, larger = 0] = panel.weeks.map(({ p }) => p ?? 1).sort((a, b) => a - b);
    const adjusted = panel.weeks.map(({ pAdjusted }) => pAdjusted ?? 1).sort((a, b) => a - b);
    expect(adjusted).toEqual([2 * smaller, Math.max(2 * smaller, larger)]);
    const changed = stored(one, 'NKG2A', { change: 'absolute', weeks: [4] });
    expect(changed.weeks.map(({ registered }) => registered)).toEqual([false]);
  });

  it('refuse to compare an arm with nothing', () => {
    const one = study();
    expect(() => stored(one, 'NKG2A', { arms: ['MSC-1'] })).toThrow(like({ code: 'comparisons.one-arm' }));
  });
});
