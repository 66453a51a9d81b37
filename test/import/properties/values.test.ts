import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDate } from '../../../core/import/values/parse-date.ts';
import { decideDecimalMark, parseNumber } from '../../../core/import/values/parse-number.ts';
import { kindOfValue, parseValue } from '../../../core/import/values/parse-value.ts';
import { percentOfFraction } from '../../../core/import/values/percent-scale.ts';
import { labText, rewrittenOf } from './texts.ts';

const marks = fc.constantFrom('.' as const, ',' as const, 'unknown' as const);

it('a value is finite, and read the same by whatever hand it is written', () => {
  fc.assert(
    fc.property(labText, marks, (text, mark) => {
      const parsed = parseValue(text, mark);
      if (parsed.kind === 'number') expect(Number.isFinite(parsed.value)).toBe(true);
    }),
    { numRuns: 3000 },
  );
  const numbers = fc
    .double({ min: 0, max: 1e6, noNaN: true })
    .map((value) => String(Math.round(value * 100) / 100))
    .chain((text) => fc.tuple(fc.constant(text), rewrittenOf(text)));
  fc.assert(
    fc.property(numbers, ([plain, written]) => {
      expect(parseValue(written)).toEqual(parseValue(plain));
    }),
  );
});

it('a sign of a limit, a percent sign and a flag change nothing of the number between them', () => {
  const signs = fc.constantFrom('<', '>', '≤', '≥', '<=', '>=', '＜');
  const flags = fc.constantFrom('', '↑', '↓', '*', ' H', ' L');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), signs, fc.boolean(), flags, (cents, sign, percent, flag) => {
      const value = cents / 100;
      const parsed = parseValue(`${sign} ${value}${percent ? ' %' : ''}${flag}`);
      expect(parsed).toMatchObject({ kind: 'number', value, percent, flag: flag.trim() || null });
      expect(parsed.kind === 'number' && parsed.qualifier !== null).toBe(true);
    }),
  );
});

it('where the mark is not known a number is read only if both marks agree', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,3}(?:[.,]\d{1,3}){0,2}$/), (text) => {
      const [point, comma, open] = (['.', ',', 'unknown'] as const).map((mark) => parseNumber(text, mark));
      if (open === null) return;
      expect([point, comma].filter((read) => read !== null).every((read) => read === open)).toBe(true);
    }),
  );
});

it('the decimal mark of a column does not depend on the order of its texts, and reads each of them', () => {
  const texts = fc.array(
    fc.double({ min: 0.001, max: 999, noNaN: true }).map((value) => value.toFixed(2)),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('.' as const, ',' as const), (numbers, mark) => {
      const written = numbers.map((number) => number.replace('.', mark));
      expect(decideDecimalMark(written)).toBe(mark);
      expect(decideDecimalMark(written.toReversed())).toBe(mark);
      expect(written.map((text) => parseNumber(text, mark))).toEqual(numbers.map(Number));
    }),
  );
});

it('a text is of one kind whatever blanks stand around it', () => {
  fc.assert(
    fc.property(labText, (text) => {
      expect(kindOfValue(`  ${text}\u00a0`)).toBe(kindOfValue(text));
    }),
    { numRuns: 2000 },
  );
});

it('a larger fraction is a larger percentage, and never with the noise of the multiplication', () => {
  const parts = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      expect(percentOfFraction(one / 100_000)).toBe(one / 1000);
      const order = Math.sign(percentOfFraction(one / 100_000) - percentOfFraction(other / 100_000));
      expect(order).toBe(Math.sign(one - other));
    }),
  );
});

it('every day is read back from the ways of writing it that mean one day, and another from none', () => {
  const days = fc.integer({ min: 36_526, max: 55_153 });
  fc.assert(
    fc.property(days, (day) => {
      const date = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000);
      const iso = date.toISOString().slice(0, 10);
      const [year = '', month = '', of = ''] = iso.split('-');
      for (const text of [
        iso,
        `${year}/${month}/${of}`,
        `${year}年${Number(month)}月${Number(of)}日`,
        `${of}.${month}.${year}`,
      ])
        expect(parseDate(text), text).toBe(day);
      const american = parseDate(`${month}/${of}/${year}`);
      if (Number(of) <= 12 && of !== month) expect(american).toBeNull();
      else expect(american).toBe(day);
    }),
  );
});

it('a date is a whole day or nothing, whatever the text', () => {
  fc.assert(
    fc.property(labText, (text) => {
      const day = parseDate(text);
      if (day !== null) expect(Number.isInteger(day)).toBe(true);
    }),
  );
});
