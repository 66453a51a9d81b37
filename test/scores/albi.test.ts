import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { albiJohnson2015 } from '../../core/scores/albi.ts';
import { gPerDl, gPerL, mg, umol } from './units.ts';

describe('ALBI', () => {
  it.each([
    [10, 45, -3.165, '1'],
    [17.1, 40, -2.586, '2'],
    [20.52, 35, -2.109, '2'],
    [34.2, 28, -1.368, '3'],
  ])('bilirubin %d umol/L and albumin %d g/L give %d, grade %s', (bili, alb, value, category) => {
    const score = albiJohnson2015({ bilirubin: umol(bili), albumin: gPerL(alb) });
    expect(score.value).toBeCloseTo(value, 3);
    expect(score.category).toBe(category);
  });

  it('puts a value on a limit into the better grade', () => {
    // log10(1) is 0, so that the value is albumin alone.
    expect(albiJohnson2015({ bilirubin: umol(1), albumin: gPerL(2.6 / 0.085) }).category).toBe('1');
    expect(albiJohnson2015({ bilirubin: umol(1), albumin: gPerL(1.39 / 0.085) }).category).toBe('2');
    expect(albiJohnson2015({ bilirubin: umol(1), albumin: gPerL(1.38 / 0.085) }).category).toBe('3');
  });

  it('is null with what is missing named', () => {
    expect(albiJohnson2015({ bilirubin: null, albumin: gPerL(30) })).toMatchObject({
      value: null,
      missing: ['bilirubin'],
    });
    expect(albiJohnson2015({ bilirubin: umol(0), albumin: null })).toMatchObject({
      value: null,
      missing: ['bilirubin', 'albumin'],
    });
  });

  it('rises with bilirubin, falls with albumin, and is the same in either unit', () => {
    const bilis = fc.double({ min: 1, max: 900, noNaN: true });
    const albs = fc.double({ min: 10, max: 60, noNaN: true });
    fc.assert(
      fc.property(bilis, albs, fc.double({ min: 1.01, max: 3, noNaN: true }), (bili, alb, times) => {
        const of = (b: number, a: number) =>
          albiJohnson2015({ bilirubin: umol(b), albumin: gPerL(a) }).value ?? Number.NaN;
        expect(of(bili * times, alb)).toBeGreaterThan(of(bili, alb));
        expect(of(bili, alb * times)).toBeLessThan(of(bili, alb));
        const usual = albiJohnson2015({ bilirubin: mg(bili / 17.1), albumin: gPerDl(alb / 10) });
        expect(usual.value).toBeCloseTo(of(bili, alb), 9);
      }),
    );
  });
});
