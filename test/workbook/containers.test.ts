import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../core/workbook/read-workbook.ts';
import { sniffContainer } from '../../core/workbook/sniff-container.ts';
import { compoundFile, workbookStream } from '../workbooks/compound-file.ts';
import { hostileFiles } from '../workbooks/hostile.ts';
import { savedBook } from '../workbooks/saved-book.ts';
import { oneSheet } from '../workbooks/xlsx.ts';

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
    hiddenRows: [2],
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
      // The writer used here keeps hidden rows in .xlsx and .xlsb only.
      if (container !== 'xls') expect([sheet?.isHidden(2, 0), sheet?.isHidden(3, 0)]).toEqual([true, false]);
      expect([sheet?.format(1, 2), sheet?.format(1, 4), sheet?.format(1, 0)]).toEqual(['0.0%', 'yyyy-mm-dd', null]);
    });
  }
});

/** An .xls with one more record at the start of its only sheet, which says that the row is hidden. */
function withHiddenRow(xls: Buffer, row: number): Buffer {
  const stream = workbookStream(xls);
  const sheetStart = stream.indexOf(stream.subarray(0, 4), 4);
  const at = sheetStart + 4 + stream.readUInt16LE(sheetStart + 2);
  const record = Buffer.alloc(20);
  record.writeUInt16LE(0x208, 0);
  record.writeUInt16LE(16, 2);
  record.writeUInt16LE(row, 4);
  record.writeUInt32LE(0x20, 16);
  return compoundFile({ Workbook: Buffer.concat([stream.subarray(0, at), record, stream.subarray(at)]) });
}

test('hidden rows of an .xls are marked', async () => {
  const plain = savedBook([{ name: 'Results', values: [['a'], ['b'], ['c']] }], 'biff8');
  const [sheet] = (await readWorkbook(withHiddenRow(plain, 1), 'lab.xls')).sheets;
  expect([0, 1, 2].map((row) => [sheet?.value(row, 0), sheet?.isHidden(row, 0)])).toEqual([
    ['a', false],
    ['b', true],
    ['c', false],
  ]);
});

test('what is no workbook is told at once, by its first bytes and the names of its parts', () => {
  const others = ['a PDF renamed', 'raw events', 'a web page named .xls', 'a zip of something else', 'a Word document'];
  const files = hostileFiles.filter(({ fault }) => others.includes(fault));
  expect(files.map(({ bytes }) => sniffContainer(bytes()))).toEqual(others.map(() => null));
});

test('number formats of one workbook do not leak into the next one', async () => {
  const own = oneSheet('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', {
    parts: {
      'xl/styles.xml':
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1">' +
        '<numFmt numFmtId="14" formatCode="&quot;day &quot;0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    },
  });
  expect((await readWorkbook(own, 'own.xlsx')).sheets[0]?.text(0, 0)).toBe('day 1');
  const builtIn = savedBook([{ name: 'Results', values: [[45_352]], formats: { A1: 'm/d/yy' } }], 'biff8');
  expect((await readWorkbook(builtIn, 'next.xls')).sheets[0]?.text(0, 0)).toBe('3/1/24');
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

test('an .xls as FlowJo writes it: percentages are texts, the first header is empty', async () => {
  const file = 'john-lee-johnson__Pembro_Treated_Flowjo.xls';
  const bytes = await readFile(path.join(import.meta.dirname, '../fixtures', file));
  const { container, sheets } = await readWorkbook(bytes, file);
  expect([container, sheets.length, sheets[0]?.name]).toEqual(['xls', 1, 'Sheet0']);
  expect([sheets[0]?.rows, sheets[0]?.columns]).toEqual([27, 7]);
  expect(sheets[0]?.isEmpty(0, 0)).toBe(true);
  expect(sheets[0]?.cell(1, 3)).toMatchObject({ address: 'D2', value: '17.9 %', text: '17.9 %' });
});
