import { describe, expect, it } from 'vitest';
import { importRows, importSheets, inShort, problemsInShort, trial } from './import-of.ts';
import { sheetOf, type TestCell } from './sheet-of.ts';

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
    ['Unscheduled 7.1', 'visit-unscheduled'],
    ['EOT', 'visit-end'],
    ['治疗结束', 'visit-end'],
    ['No Vax', 'visit-unknown'],
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

describe('dates as visits', () => {
  const day = (value: number) => ({ value, format: 'yyyy-mm-dd' });
  const roster = sheetOf(
    [
      ['Subject', 'Group', 'Baseline date'],
      ['P1', 'MSC-1', day(45_000)],
    ],
    'Roster',
  );
  const values = (...rows: readonly (readonly TestCell[])[]) =>
    importSheets([roster, sheetOf([['Subject', 'Visit date', 'NKG2A'], ...rows], 'Values')]);

  it('are counted from each subject’s baseline, and the computed day is shown with the visit that takes it in', () => {
    const imported = values(['P1', day(45_000), 40], ['P1', day(45_015), 41], ['P1', '2023-04-12', 42]);
    expect(inShort(imported)).toEqual(['P1 W0 NKG2A 40', 'P1 W2 NKG2A 41', 'P1 W4 NKG2A 42']);
    const windows = imported.interpretation.problems.filter(({ code }) => code === 'import.visit-window');
    expect(windows).toMatchObject([{ cell: 'B3', values: { visit: 'D15' } }]);
  });

  it('outside of every window stay what they are, and are a question', () => {
    const imported = values(['P1', day(45_000 + 40), 40]);
    expect(imported.interpretation.visits).toMatchObject([{ text: 'D40', week: 40 / 7, planned: false }]);
    expect(problemsInShort(imported)).toContain('error import.unplanned-visit - x1');
  });

  it('in one window: the nearest counts, and both cells are named', () => {
    const imported = values(['P1', day(45_013), 40], ['P1', day(45_016), 41]);
    expect(inShort(imported)).toEqual(['P1 W2 NKG2A 40']);
    expect(problemsInShort(imported)).toContain('warning import.duplicate-nearest C2 x2');
    const asNear = values(['P1', day(45_013), 40], ['P1', day(45_015), 41]);
    expect(problemsInShort(asNear)).toContain('error import.duplicate-stop C2 x2');
  });

  it.each([
    ['first', 'P1 W2 NKG2A 40', 'warning import.window-first C2 x2'],
    ['last', 'P1 W2 NKG2A 41', 'warning import.window-last C2 x2'],
    ['nearest', 'P1 W2 NKG2A 40', 'warning import.duplicate-nearest C2 x2'],
    ['ask', 'P1 W2 NKG2A 40', 'error import.duplicate-stop C2 x2'],
  ] as const)('in one window: the %s where the rule says so', (withinWindow, reading, problem) => {
    const days = [
      ['Subject', 'Group', 'Day', 'NKG2A'],
      ['P1', 'MSC-1', 13, 40],
      ['P1', 'MSC-1', 16, 41],
    ];
    const imported = importRows(days, trial, { withinWindow });
    expect(inShort(imported)[0]).toBe(reading);
    expect(problemsInShort(imported).map((line) => line.replace('D2', 'C2'))).toContain(problem);
  });

  it('of a subject without a baseline date, or that could be two, are questions', () => {
    expect(problemsInShort(values(['P9', day(45_000), 40]))).toContain(
      'error import.visit-date-without-baseline A2 x3',
    );
    expect(problemsInShort(values(['P1', '03/05/2023', 40]))).toContain('error import.visit-date A2 x3');
  });
});
