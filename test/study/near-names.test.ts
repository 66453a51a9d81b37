import { describe, expect, it } from 'vitest';
import { nearAnalytes, nearArms, nearWeeks } from '../../core/study/near-names.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';

const { analytes, arms, visits } = nct02812121;

describe('near misses, which are offered and never taken', () => {
  it.each([
    ['NKG2AA', ['NKG2A']],
    ['perforine', ['Perforin']],
    ['GranzymeBB', ['Granzyme B']],
    ['FasLL', ['FasL']],
  ])('offers for the analyte %s %j', (text, near) => expect(nearAnalytes(text, analytes)).toEqual(near));

  it.each([
    ['NKG2C', 'a marker of its own'],
    ['Fas', 'the receptor, not its ligand'],
    ['KIR2DL2', 'another number'],
    ['NKG2A-', 'the complement'],
    ['前白蛋白', 'prealbumin'],
    ['CD57', 'nothing like it'],
    ['', 'nothing at all'],
  ])('offers nothing for %s: %s', (text) => expect(nearAnalytes(text, analytes)).toEqual([]));

  it.each([
    ['MSC1 high', ['MSC-1']],
    ['Contrl', ['Control']],
    ['Controls', ['Control']],
    ['MSC', ['MSC-1', 'MSC-2']],
    ['MSC-3', []],
    ['Placebo', []],
  ])('offers for the arm %s %j', (text, near) => expect(nearArms(text, arms)).toEqual(near));

  it.each([
    ['Wekk 4', [4]],
    ['Baselin', [0]],
    ['follow 12', [12]],
    ['12 of 24', []],
    ['end', []],
  ])('offers for the visit %s the weeks %j', (text, near) => expect(nearWeeks(text, visits)).toEqual(near));
});
