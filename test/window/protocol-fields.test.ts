import { describe, expect, it } from 'vitest';
import { protocolFaults } from '../../renderer/study/protocol-faults.ts';
import { rangeText, readRange } from '../../renderer/study/range-text.ts';
import { moveRow } from '../../renderer/study/rows.ts';
import { readWeeks, weeksText } from '../../renderer/study/weeks-text.ts';
import { fakeProtocol } from './fake-study.ts';

describe('weeks as a person writes them', () => {
  it.each([
    ['0–3, 8', [0, 1, 2, 3, 8]],
    ['0-3，8', [0, 1, 2, 3, 8]],
    ['-5, 0.5', [-5, 0.5]],
    ['8 4 4', [4, 8]],
    ['', []],
  ])('reads %s', (text, weeks) => {
    expect(readWeeks(text)).toEqual(weeks);
  });

  it.each(['a', '3-1', '0-9999', '1,,x', '--2'])('does not guess at %s', (text) => {
    expect(readWeeks(text)).toBeNull();
  });

  it.each([
    [[0, 1, 2, 3, 8], '0–3, 8'],
    [[4, 5], '4, 5'],
    [[], ''],
    [[2, 1, 0.5], '0.5, 1, 2'],
  ])('writes %j', (weeks, text) => {
    expect(weeksText(weeks)).toBe(text);
    expect(readWeeks(text)).toEqual([...weeks].sort((a, b) => a - b));
  });
});

describe('a normal range as a person writes it', () => {
  const letters = { women: 'F', men: 'M' };
  const none = { low: null, high: null, women: null, men: null };

  it.each([
    ['35–55', { ...none, low: 35, high: 55 }],
    ['0.8 - 1.2', { ...none, low: 0.8, high: 1.2 }],
    ['-2–2', { ...none, low: -2, high: 2 }],
    ['<40', { ...none, high: 40 }],
    ['≥ 90', { ...none, low: 90 }],
    ['F 7–40, M 9-50', { ...none, women: { low: 7, high: 40 }, men: { low: 9, high: 50 } }],
    ['女：7–40；男：≤50', { ...none, women: { low: 7, high: 40 }, men: { low: null, high: 50 } }],
    ['', none],
  ])('reads %s, and what it writes for it', (text, range) => {
    expect(readRange(text)).toEqual(range);
    expect(readRange(rangeText(range, letters))).toEqual(range);
    expect(readRange(rangeText(range, { women: '女', men: '男' }))).toEqual(range);
  });

  it.each(['a', '55–35', '40', 'F', '3–4–5', '7..5–8'])('does not guess at %s', (text) => {
    expect(readRange(text)).toBeNull();
  });
});

describe('a protocol that cannot be saved', () => {
  const [control] = fakeProtocol.arms;
  const [baseline] = fakeProtocol.visits;

  it('has no fault as it stands', () => {
    expect(protocolFaults(fakeProtocol)).toEqual([]);
  });

  it('names the field of a name that is missing or there twice', () => {
    if (control === undefined) throw new Error('no arm');
    const arms = [control, { ...control, name: 'Control ' }, { ...control, name: ' ' }];
    expect(protocolFaults({ ...fakeProtocol, arms })).toEqual([
      { field: 'arms.1.name', code: 'study-view.name-twice', values: { name: 'Control' } },
      { field: 'arms.2.name', code: 'study-view.name-missing', values: {} },
    ]);
  });

  it('names the field of a week that is missing or there twice', () => {
    if (baseline === undefined) throw new Error('no visit');
    const visits = [baseline, baseline, { ...baseline, week: Number.NaN }];
    expect(protocolFaults({ ...fakeProtocol, visits }).map(({ field, code }) => [field, code])).toEqual([
      ['visits.1.week', 'study-view.week-twice'],
      ['visits.2.week', 'study-view.week-missing'],
    ]);
  });
});

it('moves a row and stays within the list', () => {
  expect(moveRow(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moveRow(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
});
