import { describe, expect, it } from 'vitest';
import { listComparisons } from '../../core/service/kept-comparisons.ts';
import { type ComparisonQuestion, comparisonQuestionSchema } from '../../core/statistics/comparison/question.ts';
import { listAudit } from '../../core/store/audit.ts';
import {
  editComparisonEntry,
  moveComparisonEntry,
  setComparisonRemoved,
} from '../../core/store/comparisons/comparison-entries.ts';
import { makeFreeze } from '../../core/store/freeze.ts';
import { frozenStudy } from '../../core/store/frozen-study.ts';
import { saveProtocol } from '../../core/store/save-protocol.ts';
import { listSeries } from '../../core/store/series.ts';
import { readStoredProtocol } from '../../core/store/stored-protocol.ts';
import type { WritableStudy } from '../../core/store/study-file.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { importInto, inMemory, type Line, like } from './staged.ts';
import { runAgain, storeComparison } from './store-comparison.ts';

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
  return storeComparison(one, questionOf(one, analyte, asked), 'Main');
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
    const again = runAgain(one, other.id, 'Wang');
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
    setComparisonRemoved(one, kept.id, true, 'Li');
    expect(listComparisons(one)).toEqual([]);
    setComparisonRemoved(one, kept.id, false, 'Li');
    expect(listComparisons(one)).toEqual([kept]);
    expect(() => setComparisonRemoved(one, 99, true, 'Li')).toThrow(like({ code: 'comparisons.gone' }));
  });

  it('take another name and a note, and say who gave them', () => {
    const one = study();
    const kept = stored(one);
    editComparisonEntry(one, kept.id, { name: 'The main result', note: 'As planned in the protocol.' }, 'Wang');
    expect(listComparisons(one)).toEqual([{ ...kept, name: 'The main result', note: 'As planned in the protocol.' }]);
    expect(listAudit(one).at(-1)).toMatchObject({ by: 'Wang', action: 'edit comparison' });
    const steps = listAudit(one).length;
    editComparisonEntry(one, kept.id, { name: 'The main result', note: 'As planned in the protocol.' }, 'Wang');
    expect(listAudit(one)).toHaveLength(steps);
    expect(() => editComparisonEntry(one, 99, { name: 'x', note: '' }, 'Li')).toThrow(
      like({ code: 'comparisons.gone' }),
    );
  });

  it('stand in the order that a person gives them; a new one comes last', () => {
    const one = study();
    const ids = ['holm', 'bh', 'none'].map((adjust) => stored(one, 'NKG2A', { adjust }).id);
    const [first = 0, second = 0, third = 0] = ids;
    const order = () => listComparisons(one).map(({ id }) => id);
    expect(order()).toEqual(ids);
    moveComparisonEntry(one, third, first, 'Li');
    expect(order()).toEqual([third, first, second]);
    const later = stored(one, 'NKG2D').id;
    expect(order()).toEqual([third, first, second, later]);
    setComparisonRemoved(one, first, true, 'Li');
    moveComparisonEntry(one, third, null, 'Li');
    expect(order()).toEqual([second, later, third]);
    setComparisonRemoved(one, first, false, 'Li');
    expect(order()).toContain(first);
    expect(() => moveComparisonEntry(one, 99, first, 'Li')).toThrow(like({ code: 'comparisons.gone' }));
    expect(() => moveComparisonEntry(one, first, 99, 'Li')).toThrow(like({ code: 'comparisons.gone' }));
  });

  it('cite the freeze that they were made on, and count beside its values only', () => {
    const one = study();
    makeFreeze(one, 'Interim', 'Li');
    importInto(one, [{ lines: [['P1', 8, 'NKG2A', 39]] }]);
    const looked = frozenStudy(one, 'Interim');
    const kept = storeComparison(looked, questionOf(one, 'NKG2A'), 'Interim result');
    expect(kept).toMatchObject({ freeze: 'Interim', stale: false });
    expect(listComparisons(one)[0]).toMatchObject({ freeze: 'Interim', stale: true });
    expect(kept.fingerprint).toBe(looked.frozen?.fingerprint);
    expect(listComparisons(frozenStudy(one, 'Interim'))[0]).toMatchObject({ freeze: 'Interim', stale: false });
    expect(runAgain(one, kept.id, 'Li')).toMatchObject({ freeze: null, stale: false });
  });

  it('adjust a panel as one family, and call a change from baseline exploratory', () => {
    const one = study();
    const seriesIds = listSeries(one).map(({ id }) => id);
    const panel = storeComparison(one, comparisonQuestionSchema.parse({ seriesIds, weeks: [4] }), '');
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
