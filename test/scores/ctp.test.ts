import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CtpInputs, ctpPugh1973 } from '../../core/scores/ctp.ts';
import type { Albumin, Bilirubin } from '../../core/scores/score.ts';
import { gPerDl, gPerL, mg, umol } from './units.ts';

interface Graded {
  readonly bili: number;
  readonly alb: number;
  readonly inr: number;
  readonly ascites: number;
  readonly grade: number;
}

function patient(
  bilirubin: Bilirubin,
  albumin: Albumin,
  inr: number,
  ascites: number,
  encephalopathy: number,
): CtpInputs {
  return { bilirubin, albumin, inr, ascites, encephalopathy };
}

describe('Child–Turcotte–Pugh', () => {
  it.each([
    [patient(umol(342), gPerL(30), 2.1, 1, 0), 10, 'C'],
    [patient(umol(40), gPerL(30), 1.5, 1, 1), 9, 'B'],
    [patient(umol(30), gPerL(36), 1.2, 0, 0), 5, 'A'],
  ])('%j', (inputs, points, category) => {
    expect(ctpPugh1973(inputs)).toMatchObject({ value: points, category, path: 'SI' });
  });

  const best = patient(umol(10), gPerL(45), 1, 0, 0);
  it.each<[string, Partial<CtpInputs>, number]>([
    ['bilirubin 33.9', { bilirubin: umol(33.9) }, 5],
    ['bilirubin 34', { bilirubin: umol(34) }, 6],
    ['bilirubin 51', { bilirubin: umol(51) }, 6],
    ['bilirubin 51.1', { bilirubin: umol(51.1) }, 7],
    ['bilirubin 1.9 mg/dL', { bilirubin: mg(1.9) }, 5],
    ['bilirubin 2 mg/dL', { bilirubin: mg(2) }, 6],
    ['bilirubin 3 mg/dL', { bilirubin: mg(3) }, 6],
    ['bilirubin 3.1 mg/dL', { bilirubin: mg(3.1) }, 7],
    ['albumin 35.1', { albumin: gPerL(35.1) }, 5],
    ['albumin 35', { albumin: gPerL(35) }, 6],
    ['albumin 28', { albumin: gPerL(28) }, 6],
    ['albumin 27.9', { albumin: gPerL(27.9) }, 7],
    ['albumin 3.5 g/dL', { albumin: gPerDl(3.5) }, 6],
    ['albumin 2.8 g/dL', { albumin: gPerDl(2.8) }, 6],
    ['albumin 2.7 g/dL', { albumin: gPerDl(2.7) }, 7],
    ['INR 1.69', { inr: 1.69 }, 5],
    ['INR 1.7', { inr: 1.7 }, 6],
    ['INR 2.3', { inr: 2.3 }, 6],
    ['INR 2.31', { inr: 2.31 }, 7],
    ['mild ascites', { ascites: 1 }, 6],
    ['moderate ascites', { ascites: 2 }, 7],
    ['severe ascites', { ascites: 3 }, 7],
    ['encephalopathy grade 1', { encephalopathy: 1 }, 6],
    ['encephalopathy grade 2', { encephalopathy: 2 }, 6],
    ['encephalopathy grade 3', { encephalopathy: 3 }, 7],
    ['encephalopathy grade 4', { encephalopathy: 4 }, 7],
  ])('grades %s', (_, change, points) => {
    expect(ctpPugh1973({ ...best, ...change }).value).toBe(points);
  });

  it.each([
    [6, 'A', patient(umol(40), gPerL(45), 1, 0, 0)],
    [7, 'B', patient(umol(60), gPerL(45), 1, 0, 0)],
    [9, 'B', patient(umol(60), gPerL(20), 1, 0, 0)],
    [10, 'C', patient(umol(60), gPerL(20), 1.8, 0, 0)],
  ] as const)('is, with %i points, class %s', (points, category, inputs) => {
    expect(ctpPugh1973(inputs)).toMatchObject({ value: points, category });
  });

  it('scores on the unit that was reported, and tells where the other gives other points', () => {
    for (const value of [34, 34.1]) {
      expect(ctpPugh1973({ ...best, bilirubin: umol(value) })).toMatchObject({ value: 6, byOtherPath: 5, path: 'SI' });
    }
    expect(ctpPugh1973({ ...best, bilirubin: umol(34.3) })).toMatchObject({ value: 6, byOtherPath: 6 });
    expect(ctpPugh1973({ ...best, bilirubin: mg(1.99), albumin: gPerDl(4.5) })).toMatchObject({
      value: 5,
      byOtherPath: 6,
      path: 'mg/dL',
    });
    expect(ctpPugh1973({ ...best, bilirubin: mg(1) }).path).toBe('mixed');
  });

  it('is null with every missing input named', () => {
    const nothing = { bilirubin: null, albumin: null, inr: null, ascites: null, encephalopathy: null };
    const all = ['bilirubin', 'albumin', 'INR', 'ascites', 'encephalopathy'];
    expect(ctpPugh1973(nothing)).toMatchObject({ value: null, raw: null, category: null, missing: all });
    expect(ctpPugh1973({ ...best, ascites: null })).toMatchObject({ value: null, missing: ['ascites'] });
  });

  it('stays between 5 and 15 and never falls when anything gets worse', () => {
    const patients = fc
      .tuple(
        fc.double({ min: 1, max: 800, noNaN: true }),
        fc.double({ min: 10, max: 60, noNaN: true }),
        fc.double({ min: 0.5, max: 10, noNaN: true }),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 0, max: 3 }),
      )
      .map(([bili, alb, inr, ascites, grade]) => ({ bili, alb, inr, ascites, grade }));
    const points = ({ bili, alb, inr, ascites, grade }: Graded) =>
      ctpPugh1973(patient(umol(bili), gPerL(alb), inr, ascites, grade)).value ?? Number.NaN;
    fc.assert(
      fc.property(patients, fc.double({ min: 1, max: 3, noNaN: true }), (one, times) => {
        expect(points(one)).toBeGreaterThanOrEqual(5);
        expect(points(one)).toBeLessThanOrEqual(15);
        const worse = [
          { ...one, bili: one.bili * times },
          { ...one, alb: one.alb / times },
          { ...one, inr: one.inr * times },
          { ...one, ascites: one.ascites + 1 },
          { ...one, grade: one.grade + 1 },
        ];
        for (const more of worse) expect(points(more)).toBeGreaterThanOrEqual(points(one));
      }),
    );
  });
});
