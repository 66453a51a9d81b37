import { expect, it } from 'vitest';
import { table } from '../../cli/table.ts';

it('shows the numbers of a column with the same decimals, intervals too, so that they stand under one another', () => {
  const rows = [
    ['MSC-1', 0, 37, [30.5, 43.25] as const],
    ['对照组', 12, 54.3512, [7, 101.123] as const],
    ['Control', 52, null, null],
  ];
  expect(table(['Arm', 'Week', 'Mean', '95 % CI'], rows)).toBe(
    [
      'Arm      Week   Mean      95 % CI',
      '───────  ────  ─────  ───────────',
      'MSC-1       0  37.00  30.5 … 43.3',
      '对照组     12  54.35  7.0 … 101.1',
      'Control    52',
    ].join('\n'),
  );
});

it('leaves whole numbers whole, keeps a small number from seeming 0, and writes very large and very small ones with a power', () => {
  const column = (...numbers: number[]) =>
    table(
      ['x'],
      numbers.map((number) => [number]),
    )
      .split('\n')
      .slice(2)
      .map((line) => line.trim());
  expect(column(4, 1200, 0)).toEqual(['4', '1200', '0']);
  expect(column(54.35, 0.00012, -3, 0)).toEqual(['54.350', '0.00012', '-3.000', '0.000']);
  expect(column(12.5, 0.04)).toEqual(['12.500', '0.040']);
  expect(column(2.5e-12, 1e-12)).toEqual(['2.500e-12', '1.000e-12']);
  expect(column(1.5e12 + 0.5, 2e9)).toEqual(['1.500e+12', '2.000e+9']);
});
