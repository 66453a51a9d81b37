import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { initialChoices } from '../../core/import/initial-choices.ts';
import { cellsSaidLeftOut } from '../../core/import/interpret/accounting.ts';
import { cellFates } from '../../core/import/interpret/cell-ledger.ts';
import { interpret } from '../../core/import/interpret.ts';
import { columnMappingSchema, columnRoles, layouts, type SheetMapping } from '../../core/import/mapping.ts';
import { readWorkbook } from '../../core/workbook/read-workbook.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { blank, importOf, importRows, type TestImport, trial } from './import-of.ts';
import { sheetOf, type TestCell, workbookOf } from './sheet-of.ts';

/** Holds an import to account: every filled cell has a fate, and the cells said to be left out are those that were. */
function expectAccounted({ interpretation }: TestImport): void {
  for (const { file, sheets, readings, events, followUps } of interpretation.files) {
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
    const outcomes = sheets.reduce((sum, { account }) => sum + account.fates.outcome, 0);
    expect(outcomes, file).toBe(events.length + followUps.length);
  }
}

const folders = ['../fixtures/', '../fixtures/pzfx/', '../../examples/'].map(
  (folder) => new URL(folder, import.meta.url),
);
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => ['.xlsx', '.xls', '.csv', '.pzfx', '.wsp'].includes(extname(name)) && !name.includes('empty'))
    .map((name) => [name, new URL(name, folder)] as const),
);

/** Filled cells as Python's csv module and the raw XML of the sheets count them, headers too. */
const filledCells: Readonly<Record<string, number>> = {
  'ChetanDhingra02__adlb_excerpt.csv': 5219,
  'Peyronlab__drugs.xlsx': 744,
  'SchiefLab__FHCRC_Flow_Results_by_PTID_Visit.csv': 2012,
  'SchiefLab__PubID_014_V02_Frozen_concordance.csv': 159,
  'SchiefLab__flow_dataframe_frequency.csv': 9486,
  'bioc__adultsNeonates.csv': 5130,
  'phuse-org__lb.csv': 10_097,
};

it.each(Object.entries(filledCells))(
  'no filled cell of %s is overlooked: another reader counts %i',
  async (name, count) => {
    const workbook = await readWorkbook(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)), name);
    const { sheets } = importOf([workbook], blank).interpretation.files[0] ?? { sheets: [] };
    expect(sheets.reduce((sum, { account }) => sum + account.filled, 0)).toBe(count);
    const fates = sheets.flatMap(({ account }) =>
      Object.entries(account.fates).map(([fate, cells]) => [fate, cells] as const),
    );
    expect(fates.filter(([fate]) => fate === 'none').every(([, cells]) => cells === 0)).toBe(true);
    expect(fates.reduce((sum, [, cells]) => sum + cells, 0)).toBe(count);
  },
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

const usual: Readonly<Record<string, fc.Arbitrary<TestCell>>> = {
  Subject: fc.constantFrom<TestCell>('P1', 'P2', 'P3'),
  Sample: fc.constantFrom<TestCell>('P1_W0_x.fcs', 'P2_W4_x.fcs'),
  '': fc.constantFrom<TestCell>('P1_W0_x.fcs', 'P2_W4_x.fcs', '<'),
  Group: fc.constantFrom<TestCell>('MSC-1', 'MSC-2'),
  Week: fc.constantFrom<TestCell>(0, 2, 4),
  Visit: fc.constantFrom<TestCell>('BL', 'W4', 'D15'),
  Marker: fc.constantFrom<TestCell>('NKG2A', 'ALB', 'Unheard of'),
};
const start = fc.constantFrom(
  ['Subject', 'Group', 'Week'],
  ['Subject', 'Visit', 'Marker', 'Value'],
  ['', 'NK/NKG2A+ | Freq. of Parent'],
  [],
);

/** A table whose cells mostly suit their header, and sometimes hold anything. */
const table = fc.tuple(start, fc.array(header, { minLength: 1, maxLength: 5 })).chain(([first, more]) => {
  const heads: string[] = [...first, ...more];
  const row = heads.map((head) =>
    fc.oneof(
      { weight: 5, arbitrary: usual[head] ?? fc.double({ min: 0, max: 90, noNaN: true }) },
      { weight: 1, arbitrary: cell },
    ),
  );
  return fc.tuple(fc.constant(heads), fc.array(fc.tuple(...row), { maxLength: 12 }));
});

it('whatever stands in a sheet is accounted for, and nothing in it makes the import fail', () => {
  let withReadings = 0;
  fc.assert(
    fc.property(table, fc.boolean(), fc.constantFrom(null, 0), ([heads, body], planned, fixedWeek) => {
      const imported = importRows([heads, ...body], planned ? trial : blank, { fixedWeek });
      expectAccounted(imported);
      const readings = imported.interpretation.files.flatMap((file) => file.readings);
      expect(readings.every(({ value, subject }) => Number.isFinite(value) && subject !== '')).toBe(true);
      if (readings.length > 0) withReadings++;
    }),
    { numRuns: 300 },
  );
  expect(withReadings).toBeGreaterThan(60);
});

it('whatever a person takes the columns for, every cell is accounted for', () => {
  const anyRoles = fc.array(fc.constantFrom(...columnRoles), { minLength: 9, maxLength: 9 });
  const headRow = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(table, fc.constantFrom(...layouts), anyRoles, headRow, ([heads, body], layout, roles, headerRow) => {
      const workbook = workbookOf([sheetOf([heads, ...body])]);
      const columns = heads.map((header, column) =>
        columnMappingSchema.parse({ column, header, role: roles[column] ?? 'ignored' }),
      );
      const sheets: SheetMapping[] = [{ sheet: 'Sheet1', layout, headerRow, headerRows: 1, named: null, columns }];
      const choices = { ...initialChoices(blank, null), samplePattern: '^(?<subject>[^_]+)_(?<visit>[^_]+)' };
      const interpretation = interpret([{ workbook, sheets }], choices, blank);
      expectAccounted({ interpretation, proposals: [], choices });
    }),
    { numRuns: 300 },
  );
});
