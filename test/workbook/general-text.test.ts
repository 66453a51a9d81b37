import { expect, test } from 'vitest';
import { generalText } from '../../core/workbook/general-text.ts';
import { loadSheetjs } from '../../core/workbook/sheetjs.ts';
import { chanceFrom } from '../../examples/synthetic/random.ts';

test('a number that fits is shown as General shows it, whatever its size, sign and digits', async () => {
  const { SSF } = await loadSheetjs();
  const chance = chanceFrom(11);
  const values: number[] = [0, -0, 1, -1, 2 ** 31, -(2 ** 31), 99_999_999_999, -9_999_999_999, 12_345_678_901];
  for (let power = -12; power <= 12; power += 1) {
    for (const digits of [1, 2, 3, 5, 9, 10]) {
      const edge = Number(`1e${power}`);
      values.push(edge, -edge, edge - Number(`1e${power - digits}`), edge + Number(`1e${power - digits}`));
      for (let draw = 0; draw < 200; draw += 1) {
        const value = Number((chance.normal() * edge).toPrecision(digits));
        values.push(value, Math.round(value), Number(value.toFixed(Math.min(10, digits))));
      }
    }
  }
  const shown = values.flatMap((value) => {
    const text = generalText(value);
    return text === null ? [] : { value, text };
  });
  expect(shown.length).toBeGreaterThan(20_000);
  expect(shown.filter(({ value, text }) => text !== SSF.format('General', value, { date1904: false }))).toEqual([]);
});

test('a number with too many digits, or one that General writes with an exponent, is left to the engine of formats', () => {
  for (const value of [1 / 3, 1e-7, 1e21, 123_456_789_012, -12_345_678_901, Number.POSITIVE_INFINITY, Number.NaN]) {
    expect(generalText(value)).toBeNull();
  }
});
