import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseValue } from '../../core/import/values/parse-value.ts';

const number = (value: number, more: object = {}) => ({
  kind: 'number',
  value,
  percent: false,
  qualifier: null,
  flag: null,
  ...more,
});

describe('the text of a value cell', () => {
  it.each([
    ['17.9 %', number(17.9, { percent: true })],
    ['39.79%', number(39.79, { percent: true })],
    ['１７．９％', number(17.9, { percent: true })],
    ['<20', number(20, { qualifier: '<' })],
    ['< 5', number(5, { qualifier: '<' })],
    ['≤ 0.3 %', number(0.3, { qualifier: '<=', percent: true })],
    ['>=100', number(100, { qualifier: '>=' })],
    ['＜0.3', number(0.3, { qualifier: '<' })],
    ['<0.80↓', number(0.8, { qualifier: '<', flag: '↓' })],
    ['12.3↑', number(12.3, { flag: '↑' })],
    ['12.3 H', number(12.3, { flag: 'H' })],
    ['12.3*', number(12.3, { flag: '*' })],
    ['598,150', number(598150)],
  ])('%j is understood', (text, parsed) => {
    expect(parseValue(text)).toEqual(parsed);
  });

  it.each([
    '',
    ' ',
    'NA',
    'n/a',
    'N/A',
    'n.a.',
    'None',
    'NaN',
    '.',
    '-',
    '—',
    '/',
    '*',
    'NOT DONE',
    'missing',
    '未做',
    '缺失',
    '####',
    '#DIV/0!',
  ])('%j is missing', (text) => {
    expect(parseValue(text)).toEqual({ kind: 'missing' });
  });

  it.each(['ND', 'n.d.'])('%j can mean not done or not detected', (text) => {
    expect(parseValue(text)).toEqual({ kind: 'ambiguous' });
  });

  it.each(['<LOD', 'UND', 'Undetectable', 'BLQ', '低于检测限'])('%j is beyond a limit that is not named', (text) => {
    expect(parseValue(text)).toEqual({ kind: 'limit-unknown' });
  });

  it.each(['high', '12 g/L', 'abc%', '<', '12-13', 'W4'])('%j is not guessed', (text) => {
    expect(parseValue(text)).toEqual({ kind: 'unreadable' });
  });

  it('never turns a limit into zero and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('.', ',', 'unknown'), (text, mark) => {
        const parsed = parseValue(text, mark);
        expect(parsed.kind !== 'number' || Number.isFinite(parsed.value)).toBe(true);
        if (/^[<>]/.test(text) && parsed.kind === 'number') expect(parsed.qualifier).not.toBeNull();
      }),
    );
  });

  it('reads back every limit and percentage that was written', () => {
    const signs = fc.constantFrom('<', '<=', '>', '>=', null);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), signs, fc.boolean(), (value, qualifier, percent) => {
        const text = `${qualifier ?? ''}${value}${percent ? ' %' : ''}`;
        expect(parseValue(text)).toEqual(number(value, { qualifier, percent }));
      }),
    );
  });
});
