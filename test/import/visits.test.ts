import { describe, expect, it } from 'vitest';
import { importRows, inShort, problemsInShort, trial } from './import-of.ts';

const rows = (header: string, ...visits: readonly (string | number)[]) => [
  ['Subject', 'Group', header, 'NKG2A'],
  ...visits.map((visit, index) => ['P1', 'MSC-1', visit, 40 + index]),
];

describe('visits', () => {
  it('are weeks in any spelling', () => {
    const imported = importRows(rows('Visit', 'BL', 'W2', '4 wks', '第8周', 'Week 12', 'D168'));
    expect(inShort(imported).map((line) => line.split(' ')[1])).toEqual(['W0', 'W2', 'W4', 'W8', 'W12', 'W24']);
  });

  it('are weeks as bare numbers only under a header that says so', () => {
    expect(inShort(importRows(rows('Week', 0, 4)))).toHaveLength(2);
    expect(inShort(importRows(rows('访视周', '0', '4')))).toHaveLength(2);
    expect(problemsInShort(importRows(rows('Visit', 4)))).toContain('error import.visit-ordinal A2 x4');
  });

  it('are days under a header that says so, taken into the window of a visit, which is said', () => {
    const imported = importRows(rows('Day', 0, 15));
    expect(inShort(imported).map((line) => line.split(' ')[1])).toEqual(['W0', 'W2']);
    expect(problemsInShort(imported)).toContain('info import.visit-window C3 x1');
  });

  it('that the protocol has not are asked about, unless they may be added', () => {
    expect(problemsInShort(importRows(rows('Week', 6)))).toContain('error import.unplanned-visit - x1');
    const add = { arms: false, visits: true, analytes: false, subjects: true };
    const imported = importRows(rows('Week', 6), trial, { add });
    expect(imported.interpretation.additions.visits).toEqual([{ week: 6, label: 'Week 6' }]);
  });

  it.each([
    ['V3', 'visit-ordinal'],
    ['M3', 'visit-months'],
    ['Screening', 'visit-before-baseline'],
    ['2024-05-01', 'visit-date'],
    ['Unscheduled 7.1', 'visit-unknown'],
  ])('%j is a question, and its answer is taken', (visit, code) => {
    expect(problemsInShort(importRows(rows('Visit', visit)))).toContain(`error import.${code} A2 x4`);
    expect(inShort(importRows(rows('Visit', visit), trial, { visits: { [visit]: 12 } }))).toEqual(['P1 W12 NKG2A 40']);
  });

  it('left empty leave a row out, and say so', () => {
    expect(problemsInShort(importRows(rows('Visit', 'BL', '')))).toContain('warning import.row-without-visit A3 x3');
  });

  it('named nowhere are asked for once, and one week can be given for all', () => {
    const table = [
      ['Subject', 'Group', 'NKG2A'],
      ['P1', 'MSC-1', 40],
      ['P2', 'MSC-2', 41],
    ];
    expect(problemsInShort(importRows(table))).toContain('error import.no-visit A2 x6');
    expect(inShort(importRows(table, trial, { fixedWeek: 4 }))).toEqual(['P1 W4 NKG2A 40', 'P2 W4 NKG2A 41']);
  });
});
