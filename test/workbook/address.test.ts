import { expect, test } from 'vitest';
import { cellAddress, columnLetters } from '../../core/workbook/address.ts';

test('columns are lettered as in Excel', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
});

test('a cell is named by its column and its row', () => {
  expect(cellAddress(18, 3)).toBe('D19');
});
