import { expect, test } from 'vitest';
import { readWorkbook } from '../../core/workbook/read-workbook.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { ods, odsNumber } from '../workbooks/ods.ts';

const styles =
  '<number:percentage-style style:name="N11"><number:number number:decimal-places="1" number:min-integer-digits="1"/>' +
  '<number:text>%</number:text></number:percentage-style>' +
  '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N11"/>' +
  '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>' +
  '<style:style style:name="ta3" style:family="table"/>' +
  '<style:style style:family="table" style:name="ta2"><style:table-properties table:display="false"/></style:style>';

function read(tables: string): Promise<Workbook> {
  return readWorkbook(ods(tables, styles), 'lab.ods');
}

const row = (cells: string, attributes = '') => `<table:table-row${attributes}>${cells}</table:table-row>`;
const table = (content: string, attributes = '') =>
  `<table:table table:name="T${attributes.length}"${attributes}>${content}</table:table>`;

test('the shown text is the one that the document holds, beside the whole value', async () => {
  const { sheets } = await read(
    table(
      row(
        '<table:table-cell table:style-name="ce1" office:value-type="percentage" office:value="0.17942"><text:p>17.9%</text:p></table:table-cell>',
      ),
    ),
  );
  expect(sheets[0]?.cell(0, 0)).toMatchObject({ value: 0.17942, text: '17.9%', format: '0.0%' });
});

test('hidden rows, filtered rows, hidden columns and hidden sheets are marked', async () => {
  const { sheets } = await read(
    table(
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column/>' +
        row(odsNumber(1) + odsNumber(2) + odsNumber(3) + odsNumber(4)) +
        row(odsNumber(5), ' table:number-rows-repeated="2" table:visibility="collapse"') +
        row(odsNumber(6), ' table:visibility="filter"') +
        row(odsNumber(7)),
      ' table:style-name="ta1"',
    ) +
      table(row(odsNumber(8)), ' table:style-name="ta2"  ') +
      table(row(odsNumber(9)), ' table:style-name="ta3" '),
  );
  const [first, second, third] = sheets;
  expect([first?.hidden, second?.hidden, third?.hidden]).toEqual([false, true, false]);
  expect([0, 1, 2, 3].map((column) => first?.isHidden(0, column))).toEqual([false, true, true, false]);
  expect([0, 1, 2, 3, 4].map((at) => first?.isHidden(at, 0))).toEqual([false, true, true, true, false]);
  expect([0, 1, 2, 3, 4].map((at) => first?.value(at, 0))).toEqual([1, 5, 5, 6, 7]);
});

test('a value without its text, and a formula without its value, are not taken for empty', async () => {
  const { sheets } = await read(
    table(
      row(
        '<table:table-cell office:value-type="float" office:value="5"/>' +
          '<table:table-cell table:formula="of:=[.A1]*2"/>' +
          '<table:table-cell table:formula="of:=[.A1]*2" office:value-type="float" office:value="10"><text:p>10</text:p></table:table-cell>',
      ),
    ),
  );
  expect(sheets[0]?.cell(0, 0)).toMatchObject({ value: 5, text: '5', uncomputed: false });
  expect(sheets[0]?.cell(0, 1)).toMatchObject({ value: null, uncomputed: true });
  expect(sheets[0]?.cell(0, 2)).toMatchObject({ value: 10, uncomputed: false });
});

test('errors are told by name', async () => {
  const { sheets } = await read(
    table(
      row(
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
      ),
    ),
  );
  expect(sheets[0]?.cell(0, 0)).toMatchObject({ value: null, error: '#DIV/0!', text: '#DIV/0!' });
});

test('dates become serial numbers, as in the other workbooks', async () => {
  const { sheets } = await read(
    table(
      row(
        '<table:table-cell office:value-type="date" office:date-value="2024-03-01"><text:p>1 March 2024</text:p></table:table-cell>',
      ),
    ),
  );
  expect(sheets[0]?.cell(0, 0)).toMatchObject({ value: 45_352, text: '1 March 2024' });
});

test('merged cells are marked, also an empty one', async () => {
  const { sheets } = await read(
    table(
      row(
        '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1"/><table:covered-table-cell/>' +
          odsNumber(3),
      ),
    ),
  );
  expect(sheets[0]?.merged).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  expect(sheets[0]?.value(0, 2)).toBe(3);
});

test('the empty rest of a sheet takes no room, however it is written', async () => {
  const rest = ' table:number-rows-repeated="1048575"';
  const open = '<table:table-cell table:number-columns-repeated="16384"></table:table-cell>';
  const { sheets } = await read(table(row(odsNumber(1)) + row(open, rest)));
  expect([sheets[0]?.rows, sheets[0]?.columns]).toEqual([1, 1]);
});
