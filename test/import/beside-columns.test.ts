import { describe, expect, it } from 'vitest';
import { interpret } from '../../core/import/interpret.ts';
import type { ColumnMapping } from '../../core/import/mapping.ts';
import { readingsOf } from './fixture.ts';
import { blank, importRows, problemsInShort, trial } from './import-of.ts';
import { sheetOf, workbookOf } from './sheet-of.ts';

const table = [
  ['Subject', 'Arm', 'Week', 'ALB', 'Unit', 'AFP', 'Unit', 'sign'],
  ['P1', 'MSC-1', 0, 31, 'g/L', 20, 'ng/mL', '<'],
  ['P1', 'MSC-1', 4, 3.2, 'g/dL', 44, 'ng/mL', ''],
];
const inShort = (readings: ReturnType<typeof readingsOf>) =>
  readings.map(
    ({ week, analyte, qualifier, value, unit }) => `W${week} ${analyte} ${qualifier ?? ''}${value} ${unit ?? '-'}`,
  );

describe('a column that speaks of another', () => {
  it('gives each value the unit that stands beside it, converted where the study has another', () => {
    const imported = importRows(table, trial, { analytesAdded: ['AFP'] });
    expect(inShort(readingsOf(imported))).toEqual([
      'W0 ALB 31 g/L',
      'W0 AFP <20 ng/mL',
      'W4 ALB 32 g/L',
      'W4 AFP 44 ng/mL',
    ]);
    expect(problemsInShort(imported).filter((problem) => problem.startsWith('error'))).toEqual([]);
  });

  it('speaks of the measurement that a person names, wherever it stands', () => {
    const rows = [
      ['Subject', 'Group', 'Week', 'MPV', 'CRP', 'q1', 'x'],
      ['P1', 'A', 0, 9, 5, '<', 'mg/L'],
    ];
    const workbook = workbookOf([sheetOf(rows)]);
    const proposed = importRows(rows, blank);
    const columns = (proposed.proposals[0]?.sheets[0]?.mapping.columns ?? []).map((column): ColumnMapping => {
      if (column.header === 'q1') return { ...column, role: 'qualifier', of: 'MPV' };
      return column.header === 'x' ? { ...column, role: 'unit', of: 'CRP' } : column;
    });
    const mapping = proposed.proposals[0]?.sheets[0]?.mapping;
    if (mapping === undefined) throw new Error('nothing was proposed');
    const interpretation = interpret([{ workbook, sheets: [{ ...mapping, columns }] }], proposed.choices, blank);
    expect(inShort(readingsOf({ ...proposed, interpretation }))).toEqual(['W0 MPV <9 -', 'W0 CRP 5 mg/L']);
    const codes = interpretation.problems.map(({ code }) => code);
    expect(codes).not.toContain('import.cell-unaccounted');
    expect(codes).not.toContain('import.qualifier-left-out');
  });
});
