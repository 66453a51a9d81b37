import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellsSaidLeftOut } from '../../core/import/interpret/accounting.ts';
import { cellFates } from '../../core/import/interpret/cell-ledger.ts';
import { readWorkbook } from '../../core/workbook/read-workbook.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { blank, importOf, importRows, type TestImport, trial } from './import-of.ts';
import type { TestCell } from './sheet-of.ts';

/** Holds an import to account: every filled cell has a fate, and the cells said to be left out are those that were. */
function expectAccounted({ interpretation }: TestImport): void {
  for (const { file, sheets, readings } of interpretation.files) {
    const lost = sheets
      .filter(({ account }) => account.firstLost !== null)
      .map(({ account }) => account.firstLost?.cell);
    expect(lost, file).toEqual([]);
    for (const { sheet, account } of sheets) {
      const total = cellFates.reduce((sum, fate) => sum + account.fates[fate], 0);
      expect(total, `${file} ${sheet}`).toBe(account.filled);
      expect(cellsSaidLeftOut(interpretation.problems, file, sheet), `${file} ${sheet}`).toBe(
        account.fates['left-out'],
      );
    }
    const read = sheets.reduce((sum, { account }) => sum + account.fates.reading, 0);
    expect(read, file).toBe(readings.length);
  }
}

const folders = ['../fixtures/', '../../examples/'].map((folder) => new URL(folder, import.meta.url));
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => ['.xlsx', '.xls', '.csv'].includes(extname(name)))
    .map((name) => [name, new URL(name, folder)] as const),
);

describe.each(files)('every filled cell of %s', (name, url) => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await readWorkbook(readFileSync(url), name);
  });

  it('is read or left out for a reason in the trial', () => expectAccounted(importOf([workbook], trial)));
  it('is read or left out for a reason in a study without a plan', () => expectAccounted(importOf([workbook], blank)));
  it('is read or left out for a reason when no visit need be named', () => {
    expectAccounted(importOf([workbook], blank, { fixedWeek: 0, samplePattern: '^(?<subject>.+)$' }));
  });
});

it('every fault of a sheet is accounted for', () => {
  expectAccounted(
    importRows([
      ['A title'],
      ['', '', '', '', 'a stray head'],
      ['Subject', 'Group', 'Week', 'NKG2A', 'GZMB', 'Unknown', 'Note', '', '姓名'],
      ['P1', 'MSC-1', 0, 41, '<LOD', 5, 'fine', '', 'x'],
      ['P1', 'MSC-1', 'V3', 41, 'ND', 5, '', 'stray', ''],
      ['P1', 'MSC-1', 2, { error: '#DIV/0!' }, true, 5, '', '', ''],
      ['', 'MSC-1', 2, 50, '', '', '', '', ''],
      ['P2', 'MSC-2', '', 50, '12-13', '', '', '', ''],
      ['P2', 'MSC-2', 4, { value: 45000, format: 'yyyy-mm-dd' }, 'abc', '', '', '', ''],
      [],
      ['Mean', '', '', 45, 45],
      ['Unstained', '', 0, 1],
      ['Exported by the core facility'],
    ]),
  );
});

const header = fc.constantFrom(
  'Subject',
  'Group',
  'Week',
  'Visit',
  'NKG2A',
  'GZMB (%)',
  'ALB g/L',
  'Marker',
  'Value',
  'Unit',
  '',
  'Sample',
  'Sex',
  '姓名',
  'NK/NKG2A+ | Freq. of Parent',
  'NK | Median (NKG2D)',
);
const cell: fc.Arbitrary<TestCell> = fc.oneof(
  fc.constantFrom<TestCell>(
    'P1',
    'P2',
    'P1_W0_x.fcs',
    'MSC-1',
    'BL',
    'W4',
    'V3',
    '<',
    '<0.3',
    'ND',
    'n/a',
    '17.9 %',
    '1,5',
    'Mean',
    '',
    null,
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 0, max: 60 }),
  fc.string({ maxLength: 12 }),
  fc.boolean(),
  fc.constant<TestCell>({ error: '#N/A' }),
  fc.record({
    value: fc.double({ min: 0, max: 1, noNaN: true }),
    format: fc.constantFrom('0.00%', 'yyyy-mm-dd', '0.0'),
  }),
);

it('whatever stands in a sheet is accounted for, and nothing in it makes the import fail', () => {
  const sheet = fc
    .integer({ min: 1, max: 8 })
    .chain((width) =>
      fc.tuple(
        fc.array(header, { minLength: width, maxLength: width }),
        fc.array(fc.array(cell, { maxLength: width + 1 }), { maxLength: 12 }),
      ),
    );
  fc.assert(
    fc.property(sheet, fc.constantFrom(trial, blank), fc.constantFrom(null, 0), ([heads, body], study, fixedWeek) => {
      const imported = importRows([heads, ...body], study, { fixedWeek });
      expectAccounted(imported);
      for (const { readings } of imported.interpretation.files) {
        expect(readings.every(({ value, subject }) => Number.isFinite(value) && subject !== '')).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
