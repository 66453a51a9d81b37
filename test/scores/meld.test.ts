import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meldUnos } from '../../core/scores/meld.ts';
import { type Meld3Inputs, meld3Kim2021 } from '../../core/scores/meld-3.ts';
import { meldNaOptn2016 } from '../../core/scores/meld-na.ts';
import { gPerDl, gPerL, mg, umol } from './units.ts';

function patient(bili: number, inr: number, cr: number, na: number, alb: number, sex: 'female' | 'male'): Meld3Inputs {
  return {
    bilirubin: mg(bili),
    inr,
    creatinine: mg(cr),
    sodium: na,
    albumin: gPerDl(alb),
    sex,
    dialysisSessions: null,
  };
}

const inSi: Meld3Inputs = {
  ...patient(1, 2.1, 1, 134, 3, 'male'),
  bilirubin: umol(342),
  creatinine: umol(79.56),
  albumin: gPerL(30),
};

describe('MELD, MELD-Na and MELD 3.0 of published patients', () => {
  it.each([
    // bilirubin, INR, creatinine, sodium, albumin, sex: MELD raw, MELD, MELD-Na raw, MELD 3.0 raw, MELD 3.0
    [patient(2.5, 1, 1.2, 131, 3.8, 'male'), 11.638, 12, 17.544, 15.81, 16],
    [patient(2.5, 1, 1.2, 131, 3.8, 'female'), 11.638, 12, 17.544, 17.14, 17],
    [patient(6, 1.5, 1.5, 131, 3.5, 'male'), 21.624, 22, 25.564, 24.713, 25],
    [patient(6, 1.5, 1.5, 131, 2.2, 'male'), 21.624, 22, 25.564, 26.153, 26],
    [patient(6, 1.5, 1.5, 131, 2.2, 'female'), 21.624, 22, 25.564, 27.483, 27],
    [patient(12, 2.2, 1.8, 128, 2, 'male'), 30.279, 30, 32.97, 34.22, 34],
    [patient(12, 2.2, 2.8, 128, 2, 'male'), 34.507, 35, 36.485, 37.93, 38],
    [patient(12, 2.2, 2.8, 128, 2, 'female'), 34.507, 35, 36.485, 39.26, 39],
    [inSi, 26.064, 26, 27.386, 27.633, 28],
  ])('%j', (inputs, meldRaw, meld, meldNaRaw, meld3Raw, meld3) => {
    expect(meldUnos(inputs).raw).toBeCloseTo(meldRaw, 3);
    expect(meldUnos(inputs).value).toBe(meld);
    expect(meldNaOptn2016(inputs).raw).toBeCloseTo(meldNaRaw, 3);
    expect(meldNaOptn2016(inputs).value).toBe(Math.round(meldNaRaw));
    expect(meld3Kim2021(inputs).raw).toBeCloseTo(meld3Raw, 3);
    expect(meld3Kim2021(inputs).value).toBe(meld3);
  });

  it('scores without albumin and sex what needs neither', () => {
    const inputs = { ...patient(4.2, 1.2, 1.9, 125, 1, 'male'), albumin: null, sex: null };
    expect(meldUnos(inputs).raw).toBeCloseTo(20.039, 3);
    expect(meldNaOptn2016(inputs).raw).toBeCloseTo(27.92, 3);
    expect(meldNaOptn2016(inputs).value).toBe(28);
    expect(meld3Kim2021(inputs)).toMatchObject({ value: null, raw: null, missing: ['albumin', 'sex'] });
  });

  it('counts values below 1 as 1', () => {
    const healthy = patient(0.9, 0.9, 0.9, 137, 4, 'male');
    expect(meldUnos(healthy).raw).toBeCloseTo(6.43, 9);
    expect(meldUnos(healthy).value).toBe(6);
    expect(meldNaOptn2016(healthy).value).toBe(6);
    expect(meldUnos(healthy).held.map(({ input, counted }) => [input, counted])).toEqual([
      ['bilirubin', 1],
      ['INR', 1],
      ['creatinine', 1],
    ]);
  });

  it('shows at most 40, and keeps what the formula gave', () => {
    const worst = patient(40, 10, 4, 125, 1.5, 'female');
    expect(meldUnos(worst).raw).toBeCloseTo(59.43, 2);
    expect(meldUnos(worst).value).toBe(40);
    expect(meldNaOptn2016(worst).value).toBe(40);
    expect(meld3Kim2021(worst).raw).toBeCloseTo(56.215, 3);
    expect(meld3Kim2021(worst).value).toBe(40);
  });

  it('is 18 where two public calculators say 14', () => {
    const { raw, value } = meldUnos(patient(2.8, 1.6, 1.25, 137, 4, 'male'));
    expect(raw).toBeCloseTo(17.72, 2);
    expect(value).toBe(18);
  });

  it('rounds MELD before sodium comes in, as the policy has it', () => {
    const { raw, value } = meldNaOptn2016(patient(5, 1.6, 0.8, 128, 4, 'male'));
    expect(raw).toBeCloseTo(24.534, 3);
    expect(value).toBe(25);
  });

  it('lets sodium in only above 11', () => {
    const at11 = patient(2.2, 1, 1.2, 125, 4, 'male');
    expect(meldUnos(at11)).toMatchObject({ value: 11 });
    expect(meldUnos(at11).raw).toBeGreaterThan(11);
    expect(meldNaOptn2016(at11).value).toBe(11);
    expect(meldNaOptn2016(patient(2.5, 1, 1.2, 125, 4, 'male')).value).toBe(23);
  });

  it('takes two dialyses in the week before for the highest creatinine, one for nothing', () => {
    const inputs = patient(6, 1.5, 1.5, 131, 2.2, 'male');
    const highest4 = { ...inputs, creatinine: mg(4) };
    const highest3 = { ...inputs, creatinine: mg(3) };
    expect(meldUnos({ ...inputs, dialysisSessions: 2 }).raw).toBe(meldUnos(highest4).raw);
    expect(meldUnos({ ...inputs, dialysisSessions: 1 }).raw).toBe(meldUnos(inputs).raw);
    expect(meldUnos({ ...inputs, creatinine: mg(9), dialysisSessions: 0 }).raw).toBe(meldUnos(highest4).raw);
    expect(meld3Kim2021({ ...inputs, dialysisSessions: 2 }).raw).toBe(meld3Kim2021(highest3).raw);
    expect(meldUnos({ ...inputs, dialysisSessions: 2 }).held).toEqual([
      { input: 'creatinine', measured: 1.5, counted: 4, unit: 'mg/dL' },
    ]);
    expect(meldUnos(inputs).notRecorded).toEqual(['dialysis sessions']);
    expect(meldUnos({ ...inputs, dialysisSessions: 0 }).notRecorded).toEqual([]);
  });

  it('holds sodium and albumin to their bounds on either side', () => {
    const at = (na: number, alb: number) => patient(6, 1.5, 1.5, na, alb, 'male');
    for (const score of [meldNaOptn2016, meld3Kim2021]) {
      expect(score(at(110, 3)).raw).toBe(score(at(125, 3)).raw);
      expect(score(at(150, 3)).raw).toBe(score(at(137, 3)).raw);
      expect(score(at(126, 3)).raw).not.toBe(score(at(125, 3)).raw);
    }
    expect(meld3Kim2021(at(131, 0.9)).raw).toBe(meld3Kim2021(at(131, 1.5)).raw);
    expect(meld3Kim2021(at(131, 5)).raw).toBe(meld3Kim2021(at(131, 3.5)).raw);
    expect(meld3Kim2021(at(131, 1.6)).raw).not.toBe(meld3Kim2021(at(131, 1.5)).raw);
  });

  it('says which bounds changed an input', () => {
    const held = meld3Kim2021(patient(0.5, 0.8, 5, 140, 4, 'male')).held;
    expect(held).toEqual([
      { input: 'bilirubin', measured: 0.5, counted: 1, unit: 'mg/dL' },
      { input: 'INR', measured: 0.8, counted: 1, unit: null },
      { input: 'creatinine', measured: 5, counted: 3, unit: 'mg/dL' },
      { input: 'sodium', measured: 140, counted: 137, unit: 'mmol/L' },
      { input: 'albumin', measured: 4, counted: 3.5, unit: 'g/dL' },
    ]);
  });

  it('is null with every missing input named, and never a guess', () => {
    const nothing: Meld3Inputs = {
      bilirubin: null,
      inr: null,
      creatinine: null,
      sodium: null,
      albumin: null,
      sex: null,
      dialysisSessions: null,
    };
    expect(meldUnos(nothing)).toMatchObject({ value: null, missing: ['bilirubin', 'INR', 'creatinine'] });
    expect(meldNaOptn2016(nothing).missing).toEqual(['bilirubin', 'INR', 'creatinine', 'sodium']);
    expect(meld3Kim2021(nothing).missing).toEqual(['bilirubin', 'INR', 'creatinine', 'sodium', 'albumin', 'sex']);
    for (const impossible of [0, -3, Number.NaN, Number.POSITIVE_INFINITY]) {
      const inputs = { ...patient(2, 1.5, 1, 131, 3, 'male'), inr: impossible };
      expect(meldUnos(inputs)).toMatchObject({ value: null, raw: null, missing: ['INR'] });
    }
  });
});

describe('the bounds and the direction of MELD', () => {
  const bili = fc.double({ min: 0.05, max: 60, noNaN: true });
  const inr = fc.double({ min: 0.5, max: 15, noNaN: true });
  const cr = fc.double({ min: 0.1, max: 20, noNaN: true });
  const na = fc.double({ min: 100, max: 160, noNaN: true });
  const alb = fc.double({ min: 0.8, max: 6, noNaN: true });
  const factor = fc.double({ min: 1, max: 3, noNaN: true });
  const any = fc
    .tuple(bili, inr, cr, na, alb, fc.constantFrom('female' as const, 'male' as const))
    .map((values) => patient(...values));
  const number = (value: number | null) => value ?? Number.NaN;

  it('stays between 6 and 40, as whole numbers', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        for (const { value } of [meldUnos(inputs), meldNaOptn2016(inputs), meld3Kim2021(inputs)]) {
          expect(Number.isInteger(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(6);
          expect(value).toBeLessThanOrEqual(40);
        }
      }),
    );
  });

  it('never falls when bilirubin, INR or creatinine rises', () => {
    fc.assert(
      fc.property(any, factor, (inputs, times) => {
        const worse = [
          { ...inputs, bilirubin: mg(number(inputs.bilirubin?.value ?? null) * times) },
          { ...inputs, inr: number(inputs.inr) * times },
          { ...inputs, creatinine: mg(number(inputs.creatinine?.value ?? null) * times) },
        ];
        for (const more of worse) {
          for (const score of [meldUnos, meldNaOptn2016, meld3Kim2021]) {
            expect(number(score(more).value)).toBeGreaterThanOrEqual(number(score(inputs).value));
          }
        }
      }),
    );
  });

  it('never falls when sodium falls, and adds 1.33 to a woman’s MELD 3.0', () => {
    fc.assert(
      fc.property(any, fc.double({ min: 0, max: 20, noNaN: true }), (inputs, less) => {
        const lower = { ...inputs, sodium: number(inputs.sodium) - less };
        expect(number(meldNaOptn2016(lower).value)).toBeGreaterThanOrEqual(number(meldNaOptn2016(inputs).value));
        // Above 30 mg/dL of bilirubin MELD 3.0's own interaction term turns sodium round.
        const mild = { ...inputs, bilirubin: mg(Math.min(30, number(inputs.bilirubin?.value ?? null))) };
        const rise = number(meld3Kim2021({ ...mild, sodium: lower.sodium }).raw) - number(meld3Kim2021(mild).raw);
        expect(rise).toBeGreaterThanOrEqual(-1e-9);
        const woman = number(meld3Kim2021({ ...inputs, sex: 'female' }).raw);
        expect(woman - number(meld3Kim2021({ ...inputs, sex: 'male' }).raw)).toBeCloseTo(1.33, 9);
      }),
    );
  });

  it('is the same in either unit', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const si: Meld3Inputs = {
          ...inputs,
          bilirubin: umol(number(inputs.bilirubin?.value ?? null) * 17.1),
          creatinine: umol(number(inputs.creatinine?.value ?? null) * 88.4),
          albumin: gPerL(number(inputs.albumin?.value ?? null) * 10),
        };
        expect(number(meld3Kim2021(si).raw)).toBeCloseTo(number(meld3Kim2021(inputs).raw), 9);
        expect(number(meldUnos(si).raw)).toBeCloseTo(number(meldUnos(inputs).raw), 9);
        expect(meldUnos(si).path).toBe('SI');
        expect(meldUnos(inputs).path).toBe('mg/dL');
      }),
    );
  });
});
