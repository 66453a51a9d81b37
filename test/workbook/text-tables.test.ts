import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../core/workbook/read-workbook.ts';
import { sniffContainer } from '../../core/workbook/sniff-container.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';

function read(content: string | Uint8Array, file = 'lab.csv'): Promise<Workbook> {
  return readWorkbook(Buffer.from(content), file);
}

function table({ sheets: [sheet] }: Workbook): (string | null)[][] {
  if (!sheet) return [];
  return Array.from({ length: sheet.rows }, (_, row) =>
    Array.from({ length: sheet.columns }, (_, column) => {
      const value = sheet.value(row, column);
      return value === null ? null : String(value);
    }),
  );
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
/** 受试者,周,ALT / 001,第4周,35 */
const chinese = Buffer.concat([
  Buffer.from('cadccad4d5df2cd6dc2c414c540a', 'hex'),
  Buffer.from('3030312cb5da34d6dc2c33350a', 'hex'),
]);

describe('encodings', () => {
  const text = 'Subject,单位,µ\n001,微克,3.5\n';
  const expected = [
    ['Subject', '单位', 'µ'],
    ['001', '微克', '3.5'],
  ];

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE', utf16(`\uFEFF${text}`)],
    ['UTF-16 BE', utf16(`\uFEFF${text}`).swap16()],
    ['UTF-16 LE', utf16(text)],
    ['UTF-16 BE', utf16(text).swap16()],
  ] as const)('%s is found and named', async (encoding, bytes) => {
    const workbook = await read(bytes);
    expect(workbook).toMatchObject({ container: 'text', encoding, delimiter: ',' });
    expect(table(workbook)).toEqual(expected);
  });

  test('Chinese text as Excel saves it in China (GB18030)', async () => {
    const workbook = await read(chinese);
    expect(workbook.encoding).toBe('GB18030');
    expect(table(workbook)).toEqual([
      ['受试者', '周', 'ALT'],
      ['001', '第4周', '35'],
    ]);
  });

  test('one broken letter does not turn UTF-8 into another script, and is seen', async () => {
    const words = '受试者,周,单位\n001,第四周,微克每毫升\n';
    const workbook = await read(Buffer.concat([Buffer.from(words), Buffer.from([0xe5, 0x91]), Buffer.from(',1,2\n')]));
    expect(workbook.encoding).toBe('UTF-8');
    expect(table(workbook)[1]).toEqual(['001', '第四周', '微克每毫升']);
    expect(table(workbook)[2]?.[0]).toBe('\uFFFD');
  });

  test('Western text with a micro sign and accents is not taken for Chinese', async () => {
    const workbook = await read(Buffer.from('Código;µg/mL;±;IFN-g (µM)\n001;3,5;0,1;é\n', 'latin1'));
    expect(workbook.encoding).toBe('Windows-1252');
    expect(table(workbook)[0]).toEqual(['Código', 'µg/mL', '±', 'IFN-g (µM)']);
  });
});

describe('line ends', () => {
  test.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR alone', '\r'],
  ])('%s', async (_, end) => {
    const expected = [
      ['a', 'b'],
      ['1', '2'],
    ];
    expect(table(await read(`a,b${end}1,2${end}`))).toEqual(expected);
    expect(table(await read(`a,b${end}1,2`))).toEqual(expected);
  });

  test('a blank line is a row, so that rows are numbered as in a spreadsheet', async () => {
    const workbook = await read('Title\r\n\r\na,b\r\n1,2\r\n');
    expect(workbook.sheets[0]?.cell(3, 1)).toMatchObject({ address: 'B4', value: '2' });
  });
});

describe('delimiters', () => {
  test.each([
    ['comma', ',', 'a,b,c\n1,2,3\n'],
    ['semicolon', ';', 'a;b;c\n1;2;3\n'],
    ['tab', '\t', 'a\tb\tc\n1\t2\t3\n'],
    ['semicolon, with decimal commas', ';', 's;v\nP1;1,5\nP2;2,5\nP3;0,1\n'],
    ['tab, with commas in the texts', '\t', 'gate\tvalue\nCD45RA+ , CD27+\t1,2\nQ1, Q2\t3,4\n'],
    ['comma, with semicolons in quotes', ',', 'a,b\n"x;y","1;2"\n"z;w","3;4"\n'],
    ['comma, below lines of notes', ',', 'Exported; by hand\n\na,b,c\n1,2,3\n4,5,6\n'],
  ])('%s', async (_, delimiter, text) => {
    expect((await read(text)).delimiter).toBe(delimiter);
  });

  test('a single column has none', async () => {
    const workbook = await read('value\n1\n2\n', 'one.txt');
    expect(workbook.delimiter).toBeNull();
    expect(table(workbook)).toEqual([['value'], ['1'], ['2']]);
  });

  test('the line in which Excel names the delimiter is no row', async () => {
    const workbook = await read('sep=;\r\na;b\r\n1;2\r\n');
    expect(workbook.delimiter).toBe(';');
    expect(workbook.sheets[0]?.cell(0, 0)).toMatchObject({ address: 'A1', value: 'a' });
  });
});

describe('fields', () => {
  test('are texts as they stand: leading zeros, spaces, percent signs, long numbers', async () => {
    const workbook = await read('id,v,w\n007, 5.925,17.9 %\n0012,1e-7,12345678901234567890\n');
    expect(table(workbook)).toEqual([
      ['id', 'v', 'w'],
      ['007', ' 5.925', '17.9 %'],
      ['0012', '1e-7', '12345678901234567890'],
    ]);
    expect(workbook.sheets[0]?.cell(1, 0)).toEqual({
      row: 1,
      column: 0,
      address: 'A2',
      value: '007',
      text: '007',
      format: null,
      error: null,
      uncomputed: false,
      hidden: false,
      mergedInto: null,
    });
  });

  test('in quotes may hold delimiters, line ends and quotes', async () => {
    const workbook = await read('a,b\r\n"x, ""y""","two\r\nlines"\r\n1,2\r\n');
    expect(table(workbook)).toEqual([
      ['a', 'b'],
      ['x, "y"', 'two\r\nlines'],
      ['1', '2'],
    ]);
  });

  test('a quote that never closes does not swallow the rows below it', async () => {
    const workbook = await read('a,b\n"5 inch,1\nx,2\n');
    expect(table(workbook)).toEqual([
      ['a', 'b'],
      ['"5 inch', '1'],
      ['x', '2'],
    ]);
  });

  test('an inch sign inside a field is part of it', async () => {
    expect(table(await read('a,b\n5" plate,1\n'))[1]).toEqual(['5" plate', '1']);
  });

  test('empty fields and rows at the end are not part of the sheet', async () => {
    const { sheets } = await read('a,b,,\n1,,,\n,,,\n\n');
    expect([sheets[0]?.rows, sheets[0]?.columns]).toEqual([2, 2]);
    expect(sheets[0]?.value(1, 1)).toBeNull();
    expect(sheets[0]?.isEmpty(1, 1)).toBe(true);
  });

  test('a zero is not an empty field', async () => {
    const { sheets } = await read('a,b\n0,1\n');
    expect(sheets[0]?.value(1, 0)).toBe('0');
    expect(sheets[0]?.isEmpty(1, 0)).toBe(false);
  });
});

test('the sheet is named as Excel names it, after the file', async () => {
  expect((await read('a,b\n', 'NK cells.week 4.csv')).sheets[0]?.name).toBe('NK cells.week 4');
});

test('a text table is known by its bytes even if it is called .xlsx', async () => {
  expect(sniffContainer(Buffer.from('a,b\n1,2\n'))).toBe('text');
  expect((await read('a,b\n1,2\n', 'lab.xlsx')).container).toBe('text');
});
