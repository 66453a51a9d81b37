import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type PzfxTable, readPzfx } from '../../core/workbook/read-pzfx.ts';

const folder = path.join(import.meta.dirname, '..', 'fixtures', 'pzfx');

function tablesOf(name: string): PzfxTable[] {
  return readPzfx(readFileSync(path.join(folder, name), 'utf8'), name);
}

function shown(table: PzfxTable | undefined): [string, string[]][] {
  return (table?.columns ?? []).map(({ title, cells }) => [
    title,
    cells.map(({ text, excluded }) => (excluded ? `*${text}` : text)),
  ]);
}

test('columns of a published project are read', () => {
  const [table, ...others] = tablesOf('Yue-Jiang__column.pzfx');
  expect(others).toEqual([]);
  expect(table).toMatchObject({ title: 'Data 1', rows: 4 });
  expect(shown(table)).toEqual([
    ['Aa', ['1.', '2.', '3.', '4.']],
    ['Bb', ['100.', '90.', '80.', '70.']],
  ]);
});

test('row titles, x values, replicates and struck out values are told apart', () => {
  const [table] = tablesOf('Yue-Jiang__x_y_with_strike.pzfx');
  expect(table?.columns.map(({ kind, subcolumn }) => `${kind} ${subcolumn}`)).toEqual([
    'row-titles 0',
    'x 0',
    ...['y 0', 'y 1', 'y 0', 'y 1', 'y 0', 'y 1'],
  ]);
  expect(shown(table)).toEqual([
    ['', ['A', 'B', 'C']],
    ['XX', ['1.', '2.', '3.']],
    ['Ya', ['100.', '*90.', '80.']],
    ['Ya', ['50.', '*60.', '70.']],
    ['Yb', ['1.', '*2.', '3.']],
    ['Yb', ['10.', '9.', '8.']],
    ['Yc', ['5.', '5.', '5.']],
    ['Yc', ['2.', '2.', '2.']],
  ]);
});

test.each([
  ['Yue-Jiang__column_sdn.pzfx', 'SDN'],
  ['cheminfo__table.pzfx', 'CVN'],
])('%s says what its subcolumns are', (name, yFormat) => {
  const [table] = tablesOf(name);
  expect(table?.yFormat).toBe(yFormat);
  expect(shown(table).filter(([title]) => title === 'A')).toEqual([
    ['A', ['100', '110', '120']],
    ['A', ['10', '20', '30']],
    ['A', ['2', '3', '4']],
  ]);
});

test('an empty project has no values', () => {
  for (const table of tablesOf('Yue-Jiang__empty.pzfx')) {
    expect(table.columns.flatMap(({ cells }) => cells).filter(({ text }) => text !== '')).toEqual([]);
  }
});

test('another XML document, a cut one, and one with entities of its own are refused in words', () => {
  const refused = (text: string) => {
    try {
      readPzfx(text, 'a.pzfx');
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : error;
    }
    return null;
  };
  const whole = readFileSync(path.join(folder, 'Yue-Jiang__column.pzfx'), 'utf8');
  expect(refused('<Workspace/>')).toBe('workbook.xml');
  expect(refused(whole.slice(0, 1500))).toBe('workbook.damaged');
  expect(refused(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${whole.slice(whole.indexOf('<GraphPad'))}`)).toBe(
    'workbook.damaged',
  );
  expect(refused('<a>'.repeat(100_000))).toBe('workbook.damaged');
});
