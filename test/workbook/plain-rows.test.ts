import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExplainedError } from '../../core/words/explained-error.ts';
import { columnLetters } from '../../core/workbook/address.ts';
import { readPlainRows } from '../../core/workbook/plain-rows.ts';
import { readWorkbook } from '../../core/workbook/read-workbook.ts';
import { everythingIn, sheetsThroughSheetjs } from '../workbooks/through-sheetjs.ts';
import { type XlsxSheet, xlsx } from '../workbooks/xlsx.ts';

const formats = ['0.0%', 'yyyy-mm-dd', 2];
const sharedStrings = ['P001', '', '中文 & <LOD', '7'];

function isPlain({ rows, before = '', after = '' }: Omit<XlsxSheet, 'name'>): boolean {
  return readPlainRows(Buffer.from(`<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`)) !== null;
}

async function readBothWays(sheet: Omit<XlsxSheet, 'name'>): Promise<{ own: unknown; sheetjs: unknown }> {
  const filled = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const bytes = xlsx({
    sheets: [
      { name: 'Results', ...sheet },
      { name: 'Filled', rows: filled },
    ],
    formats,
    sharedStrings,
  });
  const own = await readWorkbook(bytes, 'lab.xlsx').then(
    ({ sheets }) => sheets.map(everythingIn),
    (error: unknown) => codeOf(error),
  );
  const sheetjs = (await sheetsThroughSheetjs(bytes))?.map(everythingIn) ?? 'workbook.sheet-damaged';
  return { own, sheetjs };
}

function codeOf(error: unknown): string {
  if (error instanceof ExplainedError) return error.code;
  throw error;
}

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer({ min: -1000, max: 1_000_000 }).map(String),
  fc.integer({ min: 0, max: 9999 }).map((value) => (value / 100).toFixed(2)),
  fc.constantFrom(
    '-0',
    '0.1794',
    '3.55E-14',
    '0.30000000000000004',
    '12345678901234567890',
    '.5',
    '5.',
    '1e400',
    '',
    ' 7',
  ),
);
const words = fc.oneof(
  fc.constantFrom(
    'P001',
    '',
    '  ',
    '中文 µg',
    'one\ntwo',
    'x>y',
    '"q"',
    '🙂',
    'a&amp;b',
    '&lt;LOD',
    '_x0041_',
    'a\r\nb',
  ),
  fc.string({ maxLength: 8 }).map((text) => text.replace(/[<&=]/g, '')),
);
const style = fc.constantFrom('', '', ' s="0"', ' s="1"', ' s="2"', ' s="3"', ' s="9"');

/** A cell's attributes but for its address, and what it holds. Nearly all are as a lab's file has them. */
const cell = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(style, number).map(([s, value]) => [s, `<v>${value}</v>`] as const) },
  {
    weight: 4,
    arbitrary: fc.tuple(style, fc.nat({ max: 3 })).map(([s, text]) => [`${s} t="s"`, `<v>${text}</v>`] as const),
  },
  { weight: 2, arbitrary: fc.tuple(style, words).map(([s, text]) => [`${s} t="str"`, `<v>${text}</v>`] as const) },
  {
    weight: 2,
    arbitrary: fc.tuple(style, words).map(([s, text]) => [`${s} t="inlineStr"`, `<is><t>${text}</t></is>`] as const),
  },
  { weight: 1, arbitrary: fc.boolean().map((value) => [' t="b"', `<v>${value ? 1 : 0}</v>`] as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      [' s="1"', ''] as const,
      [' t="s"', '<v></v>'] as const,
      [' t="str"', ''] as const,
      ['', '<v/>'] as const,
      [' t="s"', '<v>9</v>'] as const,
      [' t="e"', '<v>#N/A</v>'] as const,
      ['', '<f>1+1</f><v>2</v>'] as const,
      ['', '<f>1+1</f>'] as const,
      [' cm="1"', '\n<v>3</v>\n'] as const,
    ),
  },
);

interface Row {
  readonly skipped: number;
  readonly attributes: string;
  readonly cells: readonly { readonly skipped: number; readonly cell: readonly [string, string] }[];
  readonly addressed: boolean;
}

const row: fc.Arbitrary<Row> = fc.record({
  skipped: fc.constantFrom(0, 0, 0, 1, 5),
  attributes: fc.constantFrom('', '', ' spans="1:4"', ' hidden="1"', ' hidden="0" ht="15"'),
  cells: fc.array(fc.record({ skipped: fc.constantFrom(0, 0, 0, 1, 30), cell }), { maxLength: 6 }),
  addressed: fc.constantFrom(true, true, true, false),
});

function written(rows: readonly Row[]): string {
  let number = 0;
  return rows
    .map(({ skipped, attributes, cells, addressed }) => {
      number += 1 + skipped;
      let column = -1;
      const inside = cells.map(({ skipped: columns, cell: [said, held] }) => {
        column += 1 + (addressed ? columns : 0);
        const address = addressed ? ` r="${columnLetters(column)}${number}"` : '';
        return held === '' ? `<c${address}${said}/>` : `<c${address}${said}>${held}</c>`;
      });
      return `<row r="${number}"${attributes}>${inside.join('')}</row>`;
    })
    .join('\n');
}

describe('plain rows, read without SheetJS', () => {
  test('are what labs write: numbers, texts, booleans, styles, hidden rows, holes', async () => {
    const rows =
      '<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Week 4</t></is></c>' +
      '<c r="D1" s="1"><v>0.1794</v></c></row>\n<row r="4" hidden="1"><c r="B4" s="2"><v>44927</v></c>' +
      '<c r="C4" t="str"><v>µg</v></c><c r="D4" t="b"><v>1</v></c><c r="E4" s="3"/></row><row r="5"/>';
    const sheet = { rows, before: '<cols><col min="3" max="3" hidden="1"/></cols>' };
    expect(isPlain(sheet)).toBe(true);
    const { own, sheetjs } = await readBothWays(sheet);
    expect(own).toEqual(sheetjs);
    expect(JSON.stringify(own)).toContain('"text":"17.9%"');
    expect(JSON.stringify(own)).toContain('"text":"2023-01-01"');
  });

  test.each([
    ['a formula', '<row r="1"><c r="A1"><f>B1</f><v>1</v></c></row>'],
    ['an error', '<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>'],
    ['a date as text', '<row r="1"><c r="A1" t="d"><v>2023-01-01</v></c></row>'],
    ['rich text', '<row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r></is></c></row>'],
    ['a comment', '<row r="1"><!-- --><c r="A1"><v>1</v></c></row>'],
    ['a prefix', '<x:row r="1"></x:row>'],
    ['rows out of order', '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'],
    ['cells out of order', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['a number that is none', '<row r="1"><c r="A1"><v>12,5</v></c></row>'],
    ['an escape', '<row r="1"><c r="A1" t="str"><v>a&amp;b</v></c></row>'],
    ['a row that breaks off', '<row r="1"><c r="A1"><v>1</v></c>'],
    ['a value that breaks off', '<row r="1"><c r="A1"><v>1'],
  ])('are not %s', (_, rows) => {
    expect(isPlain({ rows })).toBe(false);
  });

  test('a text that the workbook does not have is no other text', async () => {
    const { own, sheetjs } = await readBothWays({ rows: '<row r="1"><c r="A1" t="s"><v>4</v></c></row>' });
    expect(own).toEqual(sheetjs);
  });

  test('cells far apart are not held as a field of empty ones', () => {
    const far = (row: number) => `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="XFD${row}"><v>1</v></c></row>`;
    expect(isPlain({ rows: Array.from({ length: 20 }, (_, at) => far(at + 1)).join('') })).toBe(false);
    expect(isPlain({ rows: far(1) })).toBe(true);
  });

  test('give the same cells as SheetJS, whatever they hold', async () => {
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (rows) => {
        const sheet = { rows: written(rows), after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' };
        if (isPlain(sheet)) plain++;
        const { own, sheetjs } = await readBothWays(sheet);
        expect(own).toEqual(sheetjs);
      }),
      { numRuns: 200, seed: 20_261_128 },
    );
    expect(plain).toBeGreaterThan(50);
  });

  test('damaged in any way, are read as SheetJS reads them or not at all', async () => {
    const whole = written([
      { skipped: 0, attributes: '', addressed: true, cells: [{ skipped: 0, cell: [' s="1"', '<v>0.25</v>'] }] },
      { skipped: 1, attributes: ' hidden="1"', addressed: true, cells: [{ skipped: 2, cell: [' t="s"', '<v>2</v>'] }] },
      { skipped: 0, attributes: '', addressed: true, cells: [{ skipped: 0, cell: [' t="str"', '<v>µg</v>'] }] },
    ]);
    const cut = fc.record({ at: fc.nat({ max: whole.length }), length: fc.nat({ max: 6 }) });
    const put = fc.constantFrom(
      '',
      '',
      '<',
      '>',
      '"',
      '/',
      ' ',
      '0',
      'B',
      ' r="2"',
      '<c>',
      '</c>',
      '</row>',
      '<v>',
      '&',
    );
    await fc.assert(
      fc.asyncProperty(cut, put, async ({ at, length }, text) => {
        const rows = whole.slice(0, at) + text + whole.slice(at + length);
        if (!isPlain({ rows })) return;
        const { own, sheetjs } = await readBothWays({ rows });
        expect(own).toEqual(sheetjs);
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});
