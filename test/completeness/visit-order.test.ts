import { describe, expect, it } from 'vitest';
import { datedAfterDeath, visitsOutOfOrder } from '../../core/completeness/visit-order.ts';
import type { DatedVisit } from '../../core/study/dated-visit.ts';

const source = { file: 'nk.xlsx', sheet: 'Sheet0', cell: 'C4' };
const dated = (week: number, text: string, rows = 1): DatedVisit => ({
  subject: 'P1',
  week,
  day: Date.parse(text) / 86_400_000,
  text,
  rows,
  source: { ...source, cell: `C${week}` },
});
const ordered = [dated(0, '2024-01-01'), dated(4, '2024-01-29'), dated(8, '2024-02-26'), dated(12, '2024-03-25')];
const asked = (visits: readonly DatedVisit[]) =>
  visitsOutOfOrder(visits, () => 'MSC-1').map(({ week, code, values, source: place }) => [
    week,
    code,
    values.week,
    values.other,
    place?.cell,
  ]);

describe('dates of visits', () => {
  it('raise no question where they rise with the weeks, in whatever order they are read', () => {
    expect(asked(ordered.toReversed())).toEqual([]);
  });

  it('are asked about where a later visit lies before an earlier one', () => {
    expect(asked([dated(4, '2024-02-01'), dated(8, '2024-01-15')])).toEqual([
      [8, 'completeness.visit-before', 4, '2024-02-01', 'C8'],
    ]);
  });

  it('are asked about where the one date is wrong, not where the others are', () => {
    const late = [ordered[0], dated(4, '2025-01-29'), ordered[2], ordered[3]].flatMap((one) => one ?? []);
    expect(asked(late)).toEqual([[4, 'completeness.visit-after', 8, '2024-02-26', 'C4']]);
  });

  it('are asked about where two visits lie on one day', () => {
    expect(asked([ordered[0], dated(4, '2024-01-01')].flatMap((one) => one ?? []))).toEqual([
      [4, 'completeness.visit-same-day', 0, '2024-01-01', 'C4'],
    ]);
  });

  it('are weighed by the rows that give them, and may be several at one visit', () => {
    expect(asked([dated(4, '2024-02-01'), dated(8, '2024-01-15', 3)])).toEqual([
      [4, 'completeness.visit-after', 8, '2024-01-15', 'C4'],
    ]);
    expect(asked([dated(4, '2024-01-29'), dated(4, '2024-01-30'), dated(8, '2024-02-26')])).toEqual([]);
  });

  it('are held against the day of death where the baseline date is known', () => {
    const deaths = new Map([['P1', 27]]);
    const baselines = new Map([['P1', Date.parse('2024-01-01') / 86_400_000]]);
    const arm = () => 'MSC-1';
    expect(datedAfterDeath(ordered, deaths, baselines, arm).map(({ week, values }) => [week, values.died])).toEqual([
      [4, '2024-01-28'],
      [8, '2024-01-28'],
      [12, '2024-01-28'],
    ]);
    expect(datedAfterDeath(ordered, deaths, new Map(), arm)).toEqual([]);
  });
});
