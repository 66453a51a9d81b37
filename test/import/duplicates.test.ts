import { describe, expect, it } from 'vitest';
import type { DuplicateRule } from '../../core/import/mapping.ts';
import { importOf, importRows, inShort, problemsInShort, trial } from './import-of.ts';
import { sheetOf, workbookOf } from './sheet-of.ts';

const rows = [
  ['Subject', 'Group', 'Week', 'NKG2A'],
  ['P1', 'MSC-1', 0, 40],
  ['P2', 'MSC-1', 0, 50],
  ['P1', 'MSC-1', 0, 43],
  ['P1', 'MSC-1', 'W0', 46],
];
const under = (duplicates: DuplicateRule) => importRows(rows, trial, { duplicates });

describe('two values for one subject, week and series', () => {
  it('stop the import until a rule is stated, naming every cell', () => {
    const imported = under('stop');
    expect(problemsInShort(imported)).toContain('error import.duplicate-stop D2 x3');
    expect(imported.interpretation.problems[0]?.values).toMatchObject({ subject: 'P1', week: 0, cells: 'D2, D4, D5' });
  });

  it.each([
    ['first', ['P1 W0 NKG2A 40', 'P2 W0 NKG2A 50']],
    ['last', ['P2 W0 NKG2A 50', 'P1 W0 NKG2A 46']],
    ['mean', ['P1 W0 NKG2A 43', 'P2 W0 NKG2A 50']],
    ['drop', ['P2 W0 NKG2A 50']],
  ] as const)('are settled by the rule %s, and still told', (rule, readings) => {
    const imported = under(rule);
    expect(inShort(imported)).toEqual(readings);
    expect(problemsInShort(imported)).toContain(`warning import.duplicate-${rule} D2 x3`);
  });

  it('leave a note on a mean', () => {
    expect(under('mean').interpretation.files[0]?.readings.map(({ note }) => note)).toEqual(['mean of 3', null]);
  });

  it('are never averaged with a limit of detection', () => {
    const limits = [rows[0] ?? [], ['P1', 'MSC-1', 0, 40], ['P1', 'MSC-1', 0, '<30']];
    const imported = importRows(limits, trial, { duplicates: 'mean' });
    expect(inShort(imported)).toEqual([]);
    expect(problemsInShort(imported)).toContain('warning import.duplicate-mean-of-limits D2 x2');
  });

  it('are found across the files of one import, and the files named', () => {
    const file = (name: string, value: number) =>
      workbookOf([sheetOf([rows[0] ?? [], ['P1', 'MSC-1', 0, value]])], name);
    const { interpretation } = importOf([file('a.xlsx', 1.5), file('b.xlsx', 2.5)], trial, { percent: 'number' });
    expect(interpretation.problems[0]?.values.cells).toBe('a.xlsx: D2, b.xlsx: D2');
  });

  it('are not looked for in a file that is given twice: it counts once', () => {
    const file = workbookOf([sheetOf([rows[0] ?? [], ['P1', 'MSC-1', 0, 41]])]);
    const imported = importOf([file, file], trial);
    expect(inShort(imported)).toEqual(['P1 W0 NKG2A 41']);
    expect(problemsInShort(imported)).toEqual(['warning import.same-file A1 x8', 'info import.unit-of-study D1 x1']);
  });

  it('are not seen where only the population differs', () => {
    const imported = importRows([
      ['Subject', 'Group', 'Week', 'NKG2A (% of NK)', 'NKG2A (% of CD8)'],
      ['P1', 'MSC-1', 0, 40, 20],
    ]);
    expect(inShort(imported)).toEqual(['P1 W0 NKG2A 40', 'P1 W0 NKG2A 20']);
    expect(imported.interpretation.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
