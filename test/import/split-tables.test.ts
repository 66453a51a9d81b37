import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitTables } from '../../core/import/split-tables.ts';
import { importRows, inShort, trial } from './import-of.ts';
import { sheetOf, workbookOf } from './sheet-of.ts';

const table = (subject: string) => [
  ['Subject', 'Week', 'NKG2A'],
  [subject, 0, 41],
  [subject, 2, 42],
];
const namesOf = (rows: Parameters<typeof sheetOf>[0]) =>
  splitTables(workbookOf([sheetOf(rows)])).sheets.map(({ name }) => name);

describe('several tables in one sheet', () => {
  it('are told apart by blank rows, each with the title above it', () => {
    expect(namesOf([['First'], ...table('P1'), [], ['Second'], ...table('P2')])).toEqual([
      'Sheet1 (A1:C5)',
      'Sheet1 (A6:C9)',
    ]);
  });

  it('are not seen in a table with blank rows, titles and notes', () => {
    const [header = [], first = [], second = []] = table('P1');
    expect(namesOf([['Title'], [], header, first, [], second, [], ['A note']])).toEqual(['Sheet1']);
  });

  it('keep the cells’ own addresses, and the sheet’s own name for words that it says', () => {
    const imported = importRows([...table('P1'), [], ...table('P2')], {
      ...trial,
      subjects: [
        { subject: 'P1', arm: 'MSC-1' },
        { subject: 'P2', arm: 'MSC-2' },
      ],
    });
    expect(inShort(imported)).toHaveLength(4);
    const last = imported.interpretation.files[0]?.readings.at(-1);
    expect(last?.source).toEqual({ sheet: 1, row: 6, column: 2 });
  });

  it('hold every filled cell of the sheet exactly once', () => {
    const cell = fc.constantFrom('', '', 'Subject', 'Week', 'P1', 'note', 4, 41.5);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }), (rows) => {
        const sheet = sheetOf(rows);
        const parts = splitTables(workbookOf([sheet])).sheets;
        for (let row = 0; row < sheet.rows; row++) {
          for (let column = 0; column < sheet.columns; column++) {
            const holding = parts.filter((part) => !part.isEmpty(row, column)).length;
            expect(holding).toBe(sheet.isEmpty(row, column) ? 0 : 1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
