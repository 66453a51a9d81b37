import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../core/workbook/read-workbook.ts';
import { openZip } from '../../core/workbook/zip-parts.ts';
import { savedBook } from '../workbooks/saved-book.ts';
import { oneSheet } from '../workbooks/xlsx.ts';
import { zip } from '../workbooks/zip.ts';

const rows = '<row r="1"><c r="A1" t="str"><v>a hyperlink here</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>';

/** An .xlsb with one more record in its sheet, before its first cells. */
async function xlsbWith(record: readonly number[]): Promise<Buffer> {
  const { names, bytes } = await openZip(savedBook([{ name: 'S', values: [['P1', 4]] }], 'xlsb'), 'lab.xlsb');
  // BrtBeginSheetData is 145, without content.
  const mark = Buffer.from([0x91, 0x01, 0x00]);
  return zip(
    Object.fromEntries(
      names.map((name) => {
        const part = bytes(name);
        if (!name.endsWith('sheet1.bin')) return [name, part];
        const at = part.indexOf(mark);
        if (at < 0) throw new Error('the sheet has no rows');
        return [name, Buffer.concat([part.subarray(0, at), Buffer.from(record), part.subarray(at)])];
      }),
    ),
  );
}

const whole = (value: number) => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24];
const damaged = { code: 'workbook.part-damaged' };

describe('a sheet that asks for more than there can be', () => {
  test('links on all cells make none, and the words of a cell stay', async () => {
    const after = '<hyperlinks><hyperlink ref="A1:XFD1048576" location="Elsewhere!A1"/></hyperlinks>';
    const { sheets } = await readWorkbook(oneSheet(rows, { after }), 'lab.xlsx');
    expect([sheets[0]?.rows, sheets[0]?.columns]).toEqual([1, 2]);
    expect(sheets[0]?.text(0, 0)).toBe('a hyperlink here');
  });

  test('a cell below the last row is in no sheet', async () => {
    const far = '<row r="1"><c r="A2147483648"><f>1</f><v>1</v></c></row>';
    await expect(readWorkbook(oneSheet(far), 'lab.xlsx')).rejects.toMatchObject({ code: 'workbook.sheet-damaged' });
  });

  test('columns past the last are no columns', async () => {
    const before = '<cols><col min="1" max="2147483647" hidden="1"/></cols>';
    await expect(readWorkbook(oneSheet(rows, { before }), 'lab.xlsx')).rejects.toMatchObject(damaged);
  });

  test.each([
    ['columns past the last', [0x3c, 18, ...whole(0), ...whole(0x7fffffff), ...whole(0), ...whole(0), 0, 0]],
    ['a link on all cells', [0xee, 0x03, 16, ...whole(0), ...whole(1_048_575), ...whole(0), ...whole(16_383)]],
    ['a list of metadata', [0x33, 4, ...whole(0x7fffffff)]],
  ])('in an .xlsb: %s', async (_, record) => {
    await expect(readWorkbook(await xlsbWith(record), 'lab.xlsb')).rejects.toMatchObject(damaged);
    const sound = await readWorkbook(await xlsbWith([]), 'lab.xlsb');
    expect(sound.sheets[0]?.value(0, 1)).toBe(4);
  });
});
