import { describe, expect, test } from 'vitest';
import { read } from 'xlsx';
import { cellAddress } from '../../core/workbook/address.ts';
import { readWorkbook } from '../../core/workbook/read-workbook.ts';
import { oneSheet } from '../workbooks/xlsx.ts';

async function shown(value: string, format: string | number): Promise<string> {
  const bytes = oneSheet(`<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`, { formats: [format] });
  return (await readWorkbook(bytes, 'lab.xlsx')).sheets[0]?.text(0, 0) ?? '';
}

describe('the shown text is what the spreadsheet shows', () => {
  test.each([
    ['0.256', '0.0%', '25.6%'],
    ['0.00123', '0.00%', '0.12%'],
    ['1234567.891', '#,##0.00', '1,234,567.89'],
    ['1234567', '#,##0', '1,234,567'],
    ['12', '@', '12'],
    ['7.1', '0.00', '7.10'],
    ['0.5', '0', '1'],
    ['-3', '0;[Red](0)', '(3)'],
    ['0', '0;-0;;@', ''],
    ['45352', 'yyyy-mm-dd', '2024-03-01'],
    ['45352.5625', 'dd/mm/yyyy hh:mm', '01/03/2024 13:30'],
    ['45352', 'dd-mmm-yyyy', '01-Mar-2024'],
    ['45352', 14, '3/1/24'],
    ['45352', 31, '2024年3月1日'],
    ['45352', 57, '2024年3月'],
    ['0.5', 32, '12时00分'],
    ['0.000012', '0.00E+00', '1.20E-05'],
    ['12.5', '0.0" %"', '12.5 %'],
  ] as const)('%s in %s is %s', async (value, format, text) => {
    expect(await shown(value, format)).toBe(text);
  });

  test('it agrees with the text that the spreadsheet library makes itself', async () => {
    const formats = [
      '0',
      '0.00',
      '0.0%',
      '#,##0',
      '#,##0.0000',
      '@',
      'General',
      'yyyy-mm-dd',
      'm/d/yy h:mm',
      'h:mm:ss',
      '# ?/?',
      '0.00E+00',
      '[>=100]0;[<0]"neg";0.000',
      '_(* #,##0.00_)',
      '"W"0',
      10,
      14,
      22,
      8,
      37,
      41,
      44,
      48,
    ];
    const values = [0, 1, -1, 0.5, 12.345, 99.95, 100, 1e-7, 1 / 3, 123_456_789, 45_292.75, 1e21, 0.1 + 0.2];
    const rows = values.map((value, row) => {
      const cells = formats.map(
        (_, column) => `<c r="${cellAddress(row, column)}" s="${column + 1}"><v>${value}</v></c>`,
      );
      return `<row r="${row + 1}">${cells.join('')}</row>`;
    });
    for (const date1904 of [false, true]) {
      const bytes = oneSheet(rows.join(''), { formats, date1904 });
      const ours = (await readWorkbook(bytes, 'lab.xlsx')).sheets[0];
      const theirs = read(bytes, { dense: true }).Sheets.Results?.['!data'];
      for (const [row] of values.entries()) {
        for (const [column, format] of formats.entries()) {
          const place = `${cellAddress(row, column)} in ${format}`;
          expect([place, ours?.text(row, column)]).toEqual([place, theirs?.[row]?.[column]?.w]);
        }
      }
    }
  });
});
