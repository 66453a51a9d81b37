import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SofaInputs, sofa1996 } from '../../core/scores/sofa-1996.ts';
import { mg, umol } from './units.ts';

const well: SofaInputs = {
  paO2FiO2: 450,
  respiratorySupport: null,
  platelets: 200,
  bilirubin: umol(10),
  map: 80,
  dopamine: null,
  dobutamine: null,
  epinephrine: null,
  norepinephrine: null,
  gcs: 15,
  creatinine: umol(80),
  urineOutput: null,
};

describe('SOFA (1996)', () => {
  it('reproduces the published patients', () => {
    const first = { ...well, paO2FiO2: 420, platelets: 90, bilirubin: umol(342), map: 75, creatinine: umol(80) };
    expect(sofa1996(first).value).toBe(6);
    const second = {
      ...well,
      paO2FiO2: 250,
      platelets: 45,
      bilirubin: umol(150),
      map: null,
      norepinephrine: 0.08,
      gcs: 14,
      creatinine: umol(200),
    };
    expect(sofa1996(second).value).toBe(14);
    expect(sofa1996({ ...well, paO2FiO2: 150, respiratorySupport: false }).value).toBe(2);
  });

  it.each<[string, Partial<SofaInputs>, number]>([
    ['PaO2/FiO2 400', { paO2FiO2: 400 }, 0],
    ['PaO2/FiO2 399', { paO2FiO2: 399 }, 1],
    ['PaO2/FiO2 300', { paO2FiO2: 300 }, 1],
    ['PaO2/FiO2 299', { paO2FiO2: 299 }, 2],
    ['PaO2/FiO2 200', { paO2FiO2: 200 }, 2],
    ['PaO2/FiO2 199 with support', { paO2FiO2: 199, respiratorySupport: true }, 3],
    ['PaO2/FiO2 100 with support', { paO2FiO2: 100, respiratorySupport: true }, 3],
    ['PaO2/FiO2 99 with support', { paO2FiO2: 99, respiratorySupport: true }, 4],
    ['PaO2/FiO2 99 without support', { paO2FiO2: 99, respiratorySupport: false }, 2],
    ['platelets 150', { platelets: 150 }, 0],
    ['platelets 149', { platelets: 149 }, 1],
    ['platelets 99', { platelets: 99 }, 2],
    ['platelets 49', { platelets: 49 }, 3],
    ['platelets 20', { platelets: 20 }, 3],
    ['platelets 19', { platelets: 19 }, 4],
    ['bilirubin 19.9', { bilirubin: umol(19.9) }, 0],
    ['bilirubin 20', { bilirubin: umol(20) }, 1],
    ['bilirubin 32', { bilirubin: umol(32) }, 1],
    ['bilirubin 33', { bilirubin: umol(33) }, 2],
    ['bilirubin 101', { bilirubin: umol(101) }, 2],
    ['bilirubin 102', { bilirubin: umol(102) }, 3],
    ['bilirubin 204', { bilirubin: umol(204) }, 3],
    ['bilirubin 205', { bilirubin: umol(205) }, 4],
    ['bilirubin 1.1 mg/dL', { bilirubin: mg(1.1) }, 0],
    ['bilirubin 1.2 mg/dL', { bilirubin: mg(1.2) }, 1],
    ['bilirubin 2 mg/dL', { bilirubin: mg(2) }, 2],
    ['bilirubin 5.9 mg/dL', { bilirubin: mg(5.9) }, 2],
    ['bilirubin 6 mg/dL', { bilirubin: mg(6) }, 3],
    ['bilirubin 12 mg/dL', { bilirubin: mg(12) }, 4],
    ['MAP 70', { map: 70 }, 0],
    ['MAP 69', { map: 69 }, 1],
    ['dopamine 5', { dopamine: 5 }, 2],
    ['dopamine 5.1', { dopamine: 5.1 }, 3],
    ['dopamine 15', { dopamine: 15 }, 3],
    ['dopamine 15.1', { dopamine: 15.1 }, 4],
    ['dobutamine at any dose', { dobutamine: 20 }, 2],
    ['epinephrine 0.1', { epinephrine: 0.1 }, 3],
    ['epinephrine 0.11', { epinephrine: 0.11 }, 4],
    ['norepinephrine 0.1', { norepinephrine: 0.1 }, 3],
    ['norepinephrine 0.2', { norepinephrine: 0.2 }, 4],
    ['drugs that were stopped', { dopamine: 0, dobutamine: 0, epinephrine: 0, norepinephrine: 0 }, 0],
    ['GCS 14', { gcs: 14 }, 1],
    ['GCS 13', { gcs: 13 }, 1],
    ['GCS 12', { gcs: 12 }, 2],
    ['GCS 10', { gcs: 10 }, 2],
    ['GCS 9', { gcs: 9 }, 3],
    ['GCS 6', { gcs: 6 }, 3],
    ['GCS 5', { gcs: 5 }, 4],
    ['creatinine 109', { creatinine: umol(109) }, 0],
    ['creatinine 110', { creatinine: umol(110) }, 1],
    ['creatinine 170', { creatinine: umol(170) }, 1],
    ['creatinine 171', { creatinine: umol(171) }, 2],
    ['creatinine 299', { creatinine: umol(299) }, 2],
    ['creatinine 300', { creatinine: umol(300) }, 3],
    ['creatinine 440', { creatinine: umol(440) }, 3],
    ['creatinine 441', { creatinine: umol(441) }, 4],
    ['creatinine 1.2 mg/dL', { creatinine: mg(1.2) }, 1],
    ['creatinine 2 mg/dL', { creatinine: mg(2) }, 2],
    ['creatinine 3.5 mg/dL', { creatinine: mg(3.5) }, 3],
    ['creatinine 5 mg/dL', { creatinine: mg(5) }, 4],
    ['urine 500', { urineOutput: 500 }, 0],
    ['urine 499', { urineOutput: 499 }, 3],
    ['urine 200', { urineOutput: 200 }, 3],
    ['urine 199', { urineOutput: 199 }, 4],
    ['the worse of urine and creatinine', { urineOutput: 400, creatinine: umol(500) }, 4],
  ])('gives %s its points', (_, change, points) => {
    expect(sofa1996({ ...well, ...change }).value).toBe(points);
  });

  it('differs between the units just where the two tables do', () => {
    const differing = (input: 'bilirubin' | 'creatinine', to: number) =>
      Array.from({ length: to }, (_, i) => i + 1).filter((value) => {
        const score = sofa1996({ ...well, [input]: umol(value) });
        return score.value !== score.byOtherPath;
      });
    expect(differing('bilirubin', 400)).toEqual([20, 33, 34, 102, 205]);
    const several = [107, 108, 109, 171, 172, 173, 174, 175, 176];
    const later = [300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 441];
    expect(differing('creatinine', 600)).toEqual([...several, ...later]);
  });

  it('asks for respiratory support only where it decides', () => {
    expect(sofa1996({ ...well, paO2FiO2: 150 })).toMatchObject({ value: null, missing: ['respiratory support'] });
    expect(sofa1996({ ...well, paO2FiO2: 250 }).value).toBe(2);
  });

  it('is null with every missing input named, and says which extras nobody recorded', () => {
    const nothing: SofaInputs = {
      ...well,
      paO2FiO2: null,
      platelets: null,
      bilirubin: null,
      map: null,
      gcs: null,
      creatinine: null,
    };
    const all = ['PaO2/FiO2', 'platelets', 'bilirubin', 'MAP', 'GCS', 'creatinine'];
    expect(sofa1996(nothing)).toMatchObject({ value: null, raw: null, missing: all });
    // A drug at 0 says nothing about the pressure.
    expect(sofa1996({ ...well, map: null, dopamine: 0 }).missing).toEqual(['MAP']);
    expect(sofa1996(well).notRecorded).toEqual([
      'dopamine',
      'dobutamine',
      'epinephrine',
      'norepinephrine',
      'urine output',
    ]);
    expect(sofa1996({ ...well, norepinephrine: 0.05, urineOutput: 900 }).notRecorded).not.toContain('urine output');
  });

  it('stays between 0 and 24 and never falls when anything gets worse', () => {
    const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    const patients = fc.record({
      paO2FiO2: double(30, 600),
      respiratorySupport: fc.boolean(),
      platelets: double(1, 400),
      bilirubin: double(1, 600),
      map: double(30, 120),
      dopamine: double(0, 20),
      dobutamine: double(0, 20),
      epinephrine: double(0, 0.5),
      norepinephrine: double(0, 0.5),
      gcs: fc.integer({ min: 3, max: 15 }),
      creatinine: double(20, 800),
      urineOutput: double(0, 2000),
    });
    fc.assert(
      fc.property(
        patients,
        double(1, 3),
        fc.constantFrom(umol, (v: number) => mg(v / 50)),
        (one, times, unit) => {
          const points = (values: typeof one) =>
            sofa1996({ ...values, bilirubin: unit(values.bilirubin), creatinine: unit(values.creatinine) }).value ??
            Number.NaN;
          const before = points(one);
          expect(before).toBeGreaterThanOrEqual(0);
          expect(before).toBeLessThanOrEqual(24);
          const rising = [
            'bilirubin',
            'creatinine',
            'dopamine',
            'dobutamine',
            'epinephrine',
            'norepinephrine',
          ] as const;
          const falling = ['paO2FiO2', 'platelets', 'map', 'gcs', 'urineOutput'] as const;
          for (const input of rising) {
            expect(points({ ...one, [input]: one[input] * times })).toBeGreaterThanOrEqual(before);
          }
          for (const input of falling) {
            expect(points({ ...one, [input]: one[input] / times })).toBeGreaterThanOrEqual(before);
          }
          expect(points({ ...one, respiratorySupport: true })).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });
});
