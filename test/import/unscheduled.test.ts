import { describe, expect, it } from 'vitest';
import { blank, importRows, inShort, problemsInShort, trial } from './import-of.ts';

const lb = [
  ['USUBJID', 'ARM', 'LBTESTCD', 'LBSTRESN', 'LBSTRESU', 'VISIT', 'LBDY'],
  ['01', 'MSC-1', 'ALT', 55, 'U/L', 'SCREENING 1', -7],
  ['01', 'MSC-1', 'ALT', 50, 'U/L', 'BASELINE', 1],
  ['01', 'MSC-1', 'ALT', 40, 'U/L', 'WEEK 2', 16],
  ['01', 'MSC-1', 'ALT', 33, 'U/L', 'UNSCHEDULED 4.1', 43],
  ['01', 'MSC-1', 'ALT', 30, 'U/L', 'WEEK 8', 57],
];

describe('visits that name no week', () => {
  it('are asked about', () => {
    expect(problemsInShort(importRows(lb)).filter((line) => line.startsWith('error'))).toEqual([
      'error import.visit-before-baseline A2 x7',
      'error import.visit-unscheduled A5 x7',
    ]);
  });

  it('stand on the study day of their row where a person says so; there is no day 0', () => {
    expect(inShort(importRows(lb, blank, { unscheduled: 'by-day' }))).toEqual([
      '01 W-1 ALT 55',
      '01 W0 ALT 50',
      '01 W2 ALT 40',
      '01 W6 ALT 33',
      '01 W8 ALT 30',
    ]);
  });

  it('go into the window of a planned visit, where the sample of that visit is the nearer one', () => {
    const rows = [...lb, ['01', 'MSC-1', 'ALT', 99, 'U/L', 'UNSCHEDULED 8.1', 60]].slice(0, 8);
    const imported = importRows(
      rows,
      { ...trial, protocol: { ...trial.protocol, open: true } },
      { unscheduled: 'by-day' },
    );
    expect(inShort(imported)).toContain('01 W8 ALT 30');
    expect(inShort(imported)).not.toContain('01 W8 ALT 99');
    expect(problemsInShort(imported).some((line) => line.includes('import.duplicate-nearest'))).toBe(true);
  });

  it('are left out, and said to be, where a person says so', () => {
    const imported = importRows(lb, blank, { unscheduled: 'leave-out' });
    expect(inShort(imported)).toEqual(['01 W0 ALT 50', '01 W2 ALT 40', '01 W8 ALT 30']);
    expect(problemsInShort(imported).filter((line) => line.includes('visit-left-out'))).toHaveLength(2);
  });

  it('stand on their date, counted from the date of baseline', () => {
    const imported = importRows(
      [
        ['Subject', 'Group', 'Visit', 'Visit date', 'Baseline date', 'ALT'],
        ['P1', 'A', 'Unscheduled', '2017-03-15', '2017-03-01', 40],
        ['P1', 'A', 'EOT', '2017-04-12', '2017-03-01', 41],
        ['P2', 'A', 'Unscheduled', '', '2017-03-01', 42],
      ],
      blank,
      { unscheduled: 'by-day' },
    );
    expect(inShort(imported)).toEqual(['P1 W2 ALT 40', 'P1 W6 ALT 41']);
    expect(problemsInShort(imported)).toContain('error import.visit-unscheduled A4 x5');
  });
});
