import { array, assert, asyncProperty, constantFrom, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { splitRows } from '../../core/workbook/delimited-rows.ts';
import { readWorkbook } from '../../core/workbook/read-workbook.ts';
import { csv } from '../workbooks/csv.ts';

const delimiter = constantFrom(',' as const, ';' as const, '\t' as const);
const lineEnd = constantFrom('\n' as const, '\r\n' as const, '\r' as const);
/** Rows of equal width with at least two columns and no empty last row or column, so that nothing is left out at the edges. */
const rows = (unit: string) =>
  constantFrom(2, 3, 5).chain((width) =>
    array(
      array(field(unit), { minLength: width - 1, maxLength: width - 1 }).map((fields) => [...fields, 'x']),
      { minLength: 2, maxLength: 8 },
    ),
  );
const field = (characters: string) =>
  string({ unit: constantFrom(...characters.split('')), maxLength: 8 }).filter((text) => !text.startsWith('\uFEFF'));

const anything = ' aZ09.-"\',;\t\r\n|%µ周é<≤';

test('what is written as a text table is read back the same, whatever the fields hold', () => {
  assert(
    property(rows(anything), delimiter, lineEnd, constantFrom(true, false), (table, mark, end, quoteAll) => {
      const text = csv(table, { delimiter: mark, lineEnd: end, quoteAll });
      expect(splitRows(text, mark)).toEqual({ rows: table, misplacedQuotes: 0 });
    }),
  );
});

test('delimiter and encoding of a table of words and numbers are found', async () => {
  await assert(
    asyncProperty(tuple(rows('aZ09.-%µ周é< '), delimiter, lineEnd, constantFrom(true, false)), async (drawn) => {
      const [table, mark, end, quoteAll] = drawn;
      const text = csv(table, { delimiter: mark, lineEnd: end, quoteAll });
      const { sheets, delimiter: found } = await readWorkbook(Buffer.from(text), 'lab.csv');
      expect(found).toBe(mark);
      const width = table[0]?.length ?? 0;
      const back = table.map((_, row) => Array.from({ length: width }, (_, column) => sheets[0]?.text(row, column)));
      expect(back).toEqual(table);
    }),
  );
});
