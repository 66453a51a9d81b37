import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideDecimalMark, parseNumber } from '../../core/import/values/parse-number.ts';

describe('a number written as text', () => {
  it.each([
    ['12.5', '.', 12.5],
    [' 5.925', '.', 5.925],
    ['1,234.5', '.', 1234.5],
    ['598,150', '.', 598150],
    ['１２．５', '.', 12.5],
    ['1\u00a0234.5', '.', 1234.5],
    ['−785', '.', -785],
    ['3.55E-14', '.', 3.55e-14],
    ['12,5', ',', 12.5],
    ['1.234,5', ',', 1234.5],
    ['0,123', ',', 0.123],
    ['1.234', ',', 1234],
  ] as const)('%j with the mark %j is %d', (text, mark, number) => {
    expect(parseNumber(text, mark)).toBe(number);
  });

  it.each(['', 'abc', '1.2.3', '12-13', '1,2,3', '0x10', 'Infinity', '1e999', '+', '.'])('%j is none', (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  it('is not guessed where a comma could mean two things', () => {
    expect(parseNumber('1,234', 'unknown')).toBeNull();
    expect(parseNumber('12,5', 'unknown')).toBe(12.5);
  });

  it('reads back every number that was written with the decimal mark of the column', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(parseNumber(String(number), '.')).toBe(number + 0);
        expect(parseNumber(String(number).replace('.', ','), ',')).toBe(number + 0);
      }),
    );
  });

  it('reads back every number that was written with thousands separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (number) => {
        expect(parseNumber(number.toLocaleString('en-GB'), '.')).toBe(number);
        expect(parseNumber(number.toLocaleString('de-DE'), ',')).toBe(number);
      }),
    );
  });

  it('gives a finite number or nothing for any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('.', ',', 'unknown'), (text, mark) => {
        const number = parseNumber(text, mark);
        expect(number === null || Number.isFinite(number)).toBe(true);
      }),
    );
  });
});

describe("a column's decimal mark", () => {
  it.each([
    [['12,5', '3,75'], ','],
    [['12.5', '1,234'], '.'],
    [['1,234.5'], '.'],
    [['1.234,5', '12'], ','],
    [['12', '13'], '.'],
    [['1,234', '5,678'], 'unknown'],
    [['12,5', '12.5'], 'unknown'],
    [['1,234,567'], '.'],
    [['12,5', '1.234'], ','],
    [['1.234', '5.678'], '.'],
  ] as const)('of %j is %j', (texts, mark) => {
    expect(decideDecimalMark(texts)).toBe(mark);
  });
});
