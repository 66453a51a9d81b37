import { describe, expect, it } from 'vitest';
import { importRows, inShort, problemsInShort, trial } from './import-of.ts';

const rows = (values: readonly (number | string)[], header = 'ALB (g/L)') => [
  ['Subject', 'Group', 'Week', header],
  ...values.map((value, at) => [`P${at + 1}`, 'MSC-1', 4, value]),
];
const usual = [31.2, 40.5, 38.7, 29.9, 45.1, 41, 36.4];

describe('numbers that may have lost their decimal mark', () => {
  it('are read as they stand, with a warning at their cell', () => {
    const imported = importRows(rows([...usual, 412, 38]));
    expect(inShort(imported)).toContain('P8 W4 ALB 412');
    expect(problemsInShort(imported)).toContain('warning import.decimal-lost D9 x1');
    expect(problemsInShort(imported).filter((line) => line.includes('decimal-lost'))).toHaveLength(1);
  });

  it.each([
    ['of which most are whole', [30, 41, 38, 29.5, 45, 412]],
    ['of which few are there', [31.2, 40.5, 412]],
    ['that are less than five times the rest', [...usual, 180]],
    ['that have decimals themselves', [...usual, 412.5]],
  ])('are not said among values %s', (_, values) => {
    expect(problemsInShort(importRows(rows(values))).join()).not.toContain('decimal-lost');
  });
});

it('a share of cells above 100 % is read with a warning', () => {
  const imported = importRows(
    [
      ['', 'NK/NKG2A+ | Freq. of Parent'],
      ['P001_W4_x.fcs', 41.5],
      ['P002_W4_x.fcs', 417],
    ],
    trial,
  );
  expect(inShort(imported)).toEqual(['P001 W4 NKG2A 41.5', 'P002 W4 NKG2A 417']);
  expect(problemsInShort(imported)).toContain('warning import.above-hundred-percent B3 x1');
});

it('a marker above 100 % is read with a warning, a lab value in percent without', () => {
  const markers = importRows(rows([41.5, 215], 'NKG2A'), trial);
  expect(inShort(markers)).toContain('P2 W4 NKG2A 215');
  expect(problemsInShort(markers)).toContain('warning import.above-hundred-percent D3 x1');
  const intensities = importRows(rows([415, 2150], 'NKG2A MFI'), trial);
  expect(problemsInShort(intensities).join()).not.toContain('above-hundred');
  const activity = importRows(rows([91, 115], 'PTA (%)'), { ...trial, protocol: { ...trial.protocol, open: true } });
  expect(inShort(activity)).toContain('P2 W4 PTA 115');
  expect(problemsInShort(activity).join()).not.toContain('above-hundred');
});
