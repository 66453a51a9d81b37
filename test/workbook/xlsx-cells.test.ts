import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../core/workbook/read-workbook.ts';
import type { Sheet } from '../../core/workbook/workbook.ts';
import { oneSheet, xlsx } from '../workbooks/xlsx.ts';

async function firstSheet(bytes: Uint8Array): Promise<Sheet> {
  const sheet = (await readWorkbook(bytes, 'lab.xlsx')).sheets[0];
  if (!sheet) throw new Error('No sheet');
  return sheet;
}

describe('the cells of an .xlsx', () => {
  test('keep their address, value, shown text and number format', async () => {
    const sheet = await firstSheet(
      oneSheet(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.1794</v></c></row>' +
          '<row r="19"><c r="D19"><v>12.5</v></c><c r="E19" t="b"><v>1</v></c></row>',
        { sharedStrings: ['µg/mL 中文'], formats: ['0.0%'] },
      ),
    );
    expect(sheet.cell(0, 0)).toMatchObject({ address: 'A1', value: 'µg/mL 中文', text: 'µg/mL 中文', format: null });
    expect(sheet.cell(0, 1)).toMatchObject({ address: 'B1', value: 0.1794, text: '17.9%', format: '0.0%' });
    expect(sheet.cell(18, 3)).toMatchObject({ address: 'D19', value: 12.5, text: '12.5', error: null });
    expect(sheet.cell(18, 4)).toMatchObject({ value: true, text: 'TRUE' });
    expect([sheet.rows, sheet.columns]).toEqual([19, 5]);
  });

  test('numbers keep every digit, subject numbers their leading zeros', async () => {
    const sheet = await firstSheet(
      oneSheet(
        '<row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>3.55E-14</v></c><c r="C1" t="s"><v>0</v></c></row>',
        { sharedStrings: ['007'] },
      ),
    );
    expect([sheet.value(0, 0), sheet.value(0, 1), sheet.value(0, 2)]).toEqual([0.1 + 0.2, 3.55e-14, '007']);
    expect(sheet.text(0, 0)).toBe('0.3');
  });

  test('an error is told by name, has no value and is not empty', async () => {
    const errors = ['#DIV/0!', '#N/A', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!'];
    const cells = errors.map((error, at) => `<c r="${String.fromCharCode(65 + at)}1" t="e"><v>${error}</v></c>`);
    const sheet = await firstSheet(oneSheet(`<row r="1">${cells.join('')}</row>`));
    for (const [at, error] of errors.entries()) {
      expect(sheet.cell(0, at)).toMatchObject({ value: null, error, text: error, uncomputed: false });
      expect(sheet.isEmpty(0, at)).toBe(false);
    }
  });

  test('a formula without a computed value is marked, and is neither zero nor empty', async () => {
    const sheet = await firstSheet(
      oneSheet(
        '<row r="1"><c r="A1"><f>B1*2</f></c><c r="B1"><f>1-1</f><v>0</v></c><c r="C1"><f>B1*2</f><v></v></c>' +
          '<c r="D1" t="str"><f>IF(B1=1,"x","")</f><v></v></c><c r="E1" s="0"/></row>',
      ),
    );
    expect(sheet.cell(0, 0)).toMatchObject({ value: null, text: '', uncomputed: true });
    expect(sheet.isEmpty(0, 0)).toBe(false);
    expect(sheet.cell(0, 1)).toMatchObject({ value: 0, text: '0', uncomputed: false });
    expect(sheet.cell(0, 2).uncomputed).toBe(true);
    expect(sheet.cell(0, 3)).toMatchObject({ value: null, text: '', uncomputed: false });
    expect(sheet.isEmpty(0, 3)).toBe(true);
    expect(sheet.cell(0, 4).uncomputed).toBe(false);
    expect(sheet.columns).toBe(3);
  });

  test('hidden rows and columns are marked', async () => {
    const sheet = await firstSheet(
      oneSheet(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>' +
          '<row r="2" hidden="1"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>',
        { before: '<cols><col min="2" max="3" width="0" hidden="1" customWidth="1"/></cols>' },
      ),
    );
    expect([sheet.isHidden(0, 0), sheet.isHidden(0, 1), sheet.isHidden(1, 0)]).toEqual([false, true, true]);
    expect(sheet.cell(1, 0)).toMatchObject({ hidden: true, value: 3 });
    expect(sheet.cell(0, 0).hidden).toBe(false);
  });

  test('hidden and very hidden sheets are read and marked', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const { sheets } = await readWorkbook(
      xlsx({
        sheets: [
          { name: 'Shown', rows },
          { name: 'Hidden', rows, state: 'hidden' },
          { name: 'Very', rows, state: 'veryHidden' },
        ],
      }),
      'lab.xlsx',
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Shown', false],
      ['Hidden', true],
      ['Very', true],
    ]);
  });

  test('merged cells know the cell that holds their value', async () => {
    const sheet = await firstSheet(
      oneSheet('<row r="1"><c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>', {
        sharedStrings: ['Arm A'],
        after: '<mergeCells count="1"><mergeCell ref="B1:D2"/></mergeCells>',
      }),
    );
    expect(sheet.merged).toEqual([{ top: 0, left: 1, bottom: 1, right: 3 }]);
    expect(sheet.cell(1, 3)).toMatchObject({ address: 'D2', value: null, mergedInto: { row: 0, column: 1 } });
    expect(sheet.cell(0, 1).mergedInto).toEqual({ row: 0, column: 1 });
    expect(sheet.cell(1, 0).mergedInto).toBeNull();
  });

  test('dates stay serial numbers, in both calendars', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>1000</v></c></row>';
    const since1900 = await readWorkbook(oneSheet(rows, { formats: ['yyyy-mm-dd'] }), 'a.xlsx');
    const since1904 = await readWorkbook(oneSheet(rows, { formats: ['yyyy-mm-dd'], date1904: true }), 'b.xlsx');
    expect(since1900.date1904).toBe(false);
    expect(since1904.date1904).toBe(true);
    expect(since1900.sheets[0]?.cell(0, 0)).toMatchObject({ value: 1000, text: '1902-09-26', format: 'yyyy-mm-dd' });
    expect(since1904.sheets[0]?.cell(0, 0)).toMatchObject({ value: 1000, text: '1906-09-27' });
    // The calendar of one workbook must not leak into the next one.
    const again = await readWorkbook(oneSheet(rows, { formats: ['yyyy-mm-dd'] }), 'c.xlsx');
    expect(again.sheets[0]?.text(0, 0)).toBe('1902-09-26');
  });

  test('rich and inline texts are whole', async () => {
    const sheet = await firstSheet(
      oneSheet(
        '<row r="1"><c r="A1" t="inlineStr"><is><r><t>KIR</t></r><r><rPr><b/></rPr><t xml:space="preserve">2DL1 </t></r></is></c>' +
          '<c r="B1" t="inlineStr"><is><t xml:space="preserve"> &lt;0.5 &amp; low</t></is></c></row>',
      ),
    );
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual(['KIR2DL1 ', ' <0.5 & low']);
  });

  test('a sheet that claims to reach to XFD1048576 and holds one cell is as large as that cell', async () => {
    const sheet = await firstSheet(
      oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>', { before: '<dimension ref="A1:XFD1048576"/>' }),
    );
    expect([sheet.rows, sheet.columns]).toEqual([1, 1]);
  });

  test('cells that hold only a style are not part of the sheet', async () => {
    const styled = Array.from({ length: 2000 }, (_, at) => `<row r="${at + 2}"><c r="B${at + 2}" s="0"/></row>`);
    const formula = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>';
    const sheet = await firstSheet(oneSheet(`${formula}${styled.join('')}`));
    expect([sheet.rows, sheet.columns]).toEqual([1, 1]);
  });

  test('positions outside the sheet are empty', async () => {
    const sheet = await firstSheet(oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>'));
    expect(sheet.cell(99, 700)).toEqual({
      row: 99,
      column: 700,
      address: 'ZY100',
      value: null,
      text: '',
      format: null,
      error: null,
      uncomputed: false,
      hidden: false,
      mergedInto: null,
    });
  });

  test('an empty sheet keeps its place among the others', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const { sheets } = await readWorkbook(
      xlsx({
        sheets: [
          { name: 'Notes', rows: '' },
          { name: 'Results', rows },
        ],
      }),
      'lab.xlsx',
    );
    expect(sheets.map(({ name, rows: count }) => [name, count])).toEqual([
      ['Notes', 0],
      ['Results', 1],
    ]);
  });
});

describe('workbooks that other programs write', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>';

  test('with a prefix on every element', async () => {
    const bytes = oneSheet('', {
      parts: {
        'xl/worksheets/sheet1.xml':
          `<x:worksheet xmlns:x="${main}"><x:cols><x:col min="2" max="2" hidden="1"/></x:cols><x:sheetData>` +
          '<x:row r="1" hidden="1"><x:c r="A1" t="str"><x:v>a</x:v></x:c><x:c r="B1"><x:f>1+1</x:f></x:c>' +
          '<x:c r="C1" t="e"><x:v>#N/A</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    const sheet = await firstSheet(bytes);
    expect(sheet.cell(0, 0)).toMatchObject({ value: 'a', hidden: true });
    expect(sheet.cell(0, 1)).toMatchObject({ value: null, uncomputed: true });
    expect(sheet.cell(0, 2).error).toBe('#N/A');
  });

  test('without addresses on their rows and cells', async () => {
    const sheet = await firstSheet(oneSheet('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'));
    expect([sheet.value(0, 0), sheet.value(0, 1), sheet.value(1, 0)]).toEqual([1, 2, 3]);
  });

  test('with an empty sheet that closes in itself', async () => {
    const sheets = ['A', 'B'].map((name) => ({ name, rows: oneCell }));
    const bytes = xlsx({ sheets, parts: { 'xl/worksheets/sheet2.xml': `<worksheet xmlns="${main}"/>` } });
    expect((await readWorkbook(bytes, 'lab.xlsx')).sheets.map(({ rows }) => rows)).toEqual([1, 0]);
  });

  test('with a chart on a sheet of its own, which is an empty one here', async () => {
    const bytes = xlsx({
      sheets: [{ name: 'Results', rows: oneCell }],
      parts: {
        'xl/workbook.xml':
          `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Chart" sheetId="2" r:id="rId7"/>` +
          '<sheet name="Results" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          `<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
          `<Relationship Id="rId7" Type="${relations}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
        'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${main}" xmlns:r="${relations}"><drawing r:id="rId1"/></chartsheet>`,
      },
    });
    const { sheets } = await readWorkbook(bytes, 'lab.xlsx');
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['Chart', 0],
      ['Results', 1],
    ]);
  });

  test('with dates as text in the file (t="d"), which become serial numbers', async () => {
    const sheet = await firstSheet(
      oneSheet('<row r="1"><c r="A1" t="d" s="1"><v>2024-03-01T13:30:00</v></c></row>', {
        formats: ['yyyy-mm-dd hh:mm'],
      }),
    );
    expect(sheet.cell(0, 0)).toMatchObject({ value: 45_352.5625, text: '2024-03-01 13:30' });
  });
});
