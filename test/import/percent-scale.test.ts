import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidePercentScales, percentOfFraction } from '../../core/import/values/percent-scale.ts';
import { importRows, inShort, problemsInShort, trial } from './import-of.ts';

const column = (max: number, more: object = {}) => ({
  percentage: true,
  saysPercent: false,
  numbers: 3,
  max,
  answer: null,
  ...more,
});

describe('the scale of percentages', () => {
  it('is that of the numbers where one is above 1', () => {
    expect(decidePercentScales([column(61.9)])).toEqual(['number']);
  });

  it('is asked where none is above 1', () => {
    expect(decidePercentScales([column(0.9), column(0.4)])).toEqual(['ask', 'ask']);
  });

  it('is judged with the siblings, since a rare marker may be under 1 %', () => {
    expect(decidePercentScales([column(0.4), column(88)])).toEqual(['number', 'number']);
  });

  it('is not judged by columns that are no percentages or that carry the sign', () => {
    expect(decidePercentScales([column(0.4), column(88, { percentage: false })])[0]).toBe('ask');
    expect(decidePercentScales([column(0.4), column(88, { saysPercent: true })])[0]).toBe('ask');
  });

  it('follows the header and the answer', () => {
    expect(decidePercentScales([column(0.4, { saysPercent: true })])).toEqual(['number']);
    expect(decidePercentScales([column(0.4, { answer: 'fraction' })])).toEqual(['fraction']);
  });

  it('moves the decimal point without binary noise', () => {
    expect(percentOfFraction(0.07)).toBe(7);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
        expect(percentOfFraction(thousandths / 1e5)).toBe(thousandths / 1e3);
      }),
    );
  });
});

describe('percentages of a sheet', () => {
  const header = ['Subject', 'Group', 'Week', 'NKG2A', 'FasL'];
  const fractions = [header, ['P1', 'MSC-1', 0, 0.5, 0.01], ['P1', 'MSC-1', 2, 0.25, 0.02]];

  it('are not imported while it cannot be told what they are', () => {
    expect(problemsInShort(importRows(fractions))).toEqual(
      expect.arrayContaining(['error import.percent-scale-unknown D2 x2', 'error import.percent-scale-unknown E2 x2']),
    );
  });

  it('are fractions if a person says so', () => {
    const imported = importRows(fractions, trial, { percent: 'fraction' });
    expect(inShort(imported)).toEqual(['P1 W0 NKG2A 50', 'P1 W0 FasL 1', 'P1 W2 NKG2A 25', 'P1 W2 FasL 2']);
    expect(imported.interpretation.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('are numbers if a person says so', () => {
    expect(inShort(importRows(fractions, trial, { percent: 'number' }))[0]).toBe('P1 W0 NKG2A 0.5');
  });

  it('are read by the format of each cell', () => {
    const cell = { value: 0.873, format: '0.00%' };
    const imported = importRows([header, ['P1', 'MSC-1', 0, cell, '17.9 %'], ['P1', 'MSC-1', 2, cell, 0.4]]);
    expect(inShort(imported)).toEqual(['P1 W0 NKG2A 87.3', 'P1 W0 FasL 17.9', 'P1 W2 NKG2A 87.3', 'P1 W2 FasL 0.4']);
  });

  it('are not mistaken in an analyte of another unit', () => {
    const imported = importRows([
      ['Subject', 'Group', 'Week', 'INR'],
      ['P1', 'MSC-1', 0, 0.9],
    ]);
    expect(inShort(imported)).toEqual(['P1 W0 INR 0.9']);
  });
});
