import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../core/workbook/read-workbook.ts';
import { sniffContainer } from '../../core/workbook/sniff-container.ts';
import { savedBook } from '../workbooks/saved-book.ts';

const sheets = [
  {
    name: 'NK cells',
    values: [
      ['Subject', 'Visit', 'NKG2D %', 'Perforin', 'Date'],
      ['001', 'Week 4', 0.1794, 12.5, 45_352],
      ['002', '第8周', 0.5, null, 45_353],
      ['003', 'µ', true, -3, 45_354],
    ],
    formats: { C2: '0.0%', C3: '0.0%', E2: 'yyyy-mm-dd' },
    merged: ['D2:D3'],
    hiddenColumns: [3],
  },
  { name: 'Notes', values: [['kept']], hidden: true },
];

const withoutFormats = sheets.map((sheet) => ({ ...sheet, formats: {} }));

const containers = [
  ['xlsx', 'xlsx'],
  ['xlsm', 'xlsx'],
  ['xlsb', 'xlsb'],
  ['biff8', 'xls'],
  ['ods', 'ods'],
] as const;

describe.each(containers)('a workbook saved as %s', (bookType, container) => {
  const bytes = savedBook(bookType === 'ods' ? withoutFormats : sheets, bookType);

  test('is known by its bytes, whatever it is called', async () => {
    expect(sniffContainer(bytes)).toBe(container);
    const workbook = await readWorkbook(bytes, 'lab.csv');
    expect(workbook.container).toBe(container);
    expect(workbook).toMatchObject({ file: 'lab.csv', encoding: null, delimiter: null, date1904: false });
    expect(workbook.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('gives back every value', async () => {
    const [sheet] = (await readWorkbook(bytes, 'lab')).sheets;
    expect([sheet?.rows, sheet?.columns]).toEqual([4, 5]);
    for (const [row, values] of (sheets[0]?.values ?? []).entries()) {
      for (const [column, value] of values.entries()) expect(sheet?.value(row, column)).toBe(value);
    }
    expect([sheet?.text(1, 0), sheet?.text(2, 3), sheet?.text(3, 2)]).toEqual(['001', '', 'TRUE']);
  });

  test('keeps the names of its sheets and its merged cells', async () => {
    const workbook = await readWorkbook(bytes, 'lab');
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['NK cells', 'Notes']);
    expect(workbook.sheets[0]?.merged).toEqual([{ top: 1, left: 3, bottom: 2, right: 3 }]);
  });

  // The writer used here keeps none of these in .ods: open-document.test.ts has them.
  if (container !== 'ods') {
    test('shows values in their number formats and marks what is hidden', async () => {
      const [sheet, notes] = (await readWorkbook(bytes, 'lab')).sheets;
      expect([sheet?.text(1, 2), sheet?.text(1, 4)]).toEqual(['17.9%', '2024-03-01']);
      expect([sheet?.hidden, notes?.hidden]).toEqual([false, true]);
      expect([sheet?.isHidden(1, 2), sheet?.isHidden(1, 3)]).toEqual([false, true]);
      expect([sheet?.format(1, 2), sheet?.format(1, 4), sheet?.format(1, 0)]).toEqual(['0.0%', 'yyyy-mm-dd', null]);
    });
  }
});

/** An .xls of Excel 5, whose texts are single bytes in a code page; the writer used here knows no code pages. */
function excel5(codePage: number, text: readonly number[]): Buffer {
  const bytes = savedBook([{ name: 'Results', values: [['007', 1.5, 'WXYZ']] }], 'biff5');
  const codePageRecord = bytes.indexOf(Buffer.from([0x42, 0x00, 0x02, 0x00]));
  bytes.writeUInt16LE(codePage, codePageRecord + 4);
  Buffer.from(text).copy(bytes, bytes.indexOf('WXYZ', 0, 'latin1'));
  return bytes;
}

test.each([
  ['Western', 1252, [0xb5, 0x67, 0xf6, 0xdf], 'µgöß'],
  ['Chinese', 936, [0xd6, 0xdc, 0xca, 0xfd], '周数'],
] as const)('a %s workbook of Excel 5 is read by its code page', async (_, codePage, bytes, text) => {
  const workbook = await readWorkbook(excel5(codePage, bytes), 'old.xls');
  expect(workbook.container).toBe('xls');
  const [sheet] = workbook.sheets;
  expect([sheet?.value(0, 0), sheet?.value(0, 1), sheet?.value(0, 2)]).toEqual(['007', 1.5, text]);
});
