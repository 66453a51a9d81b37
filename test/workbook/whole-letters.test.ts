import { expect, test } from 'vitest';
import { readWholeLettersOnly } from '../../core/workbook/whole-letters.ts';

test('a text in UTF-16 that breaks off within a letter ends with the letter before', () => {
  readWholeLettersOnly();
  // Of its own, so that it begins at an odd address.
  const bytes = Buffer.concat([Buffer.from([0]), Buffer.from('NK中文', 'utf16le'), Buffer.from([0x2d])]).subarray(1);
  expect(bytes.toString('utf16le')).toBe('NK中文');
  expect(bytes.toString('utf16le', 2, 5)).toBe('K');
  expect(bytes.toString('utf16le', 0, 8)).toBe('NK中文');
  expect(bytes.toString('utf16le', 8)).toBe('');
});
