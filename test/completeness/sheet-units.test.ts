import { expect, it } from 'vitest';
import { sheetUnits } from '../../core/completeness/sheet-units.ts';
import { value } from '../scores/study.ts';

const protocol = { analytes: [{ name: 'TBil', kind: 'lab' as const, unit: 'umol/L', synonyms: [] }] };
const arm = () => 'MSC-1';

function sheet(file: string, values: readonly number[], unit = 'umol/L') {
  return values.map((number, at) => {
    const reading = value('TBil', number, unit);
    return { ...reading, source: { file, sheet: 'Labs', cell: `D${at + 2}` } };
  });
}
const usual = sheet('a.xlsx', [200, 250, 300, 340, 410, 500]);

it('asks about the unit of a sheet whose values another unit of the analyte would explain', () => {
  const found = sheetUnits(protocol, [...usual, ...sheet('b.xlsx', [12, 15, 18, 20, 24])], arm);
  expect(found).toMatchObject([
    {
      kind: 'unit',
      code: 'completeness.sheet-below-others',
      values: { times: 18, other: 'mg/dL' },
      source: { file: 'b.xlsx', sheet: 'Labs', cell: 'D2' },
    },
  ]);
});

it('does not ask about values that differ as patients do, nor about a few, nor across units', () => {
  expect(sheetUnits(protocol, [...usual, ...sheet('b.xlsx', [70, 90, 100, 120, 150])], arm)).toEqual([]);
  expect(sheetUnits(protocol, [...usual, ...sheet('b.xlsx', [12, 15, 18])], arm)).toEqual([]);
  expect(sheetUnits(protocol, [...usual, ...sheet('b.xlsx', [12, 15, 18, 20, 24], 'mg/dL')], arm)).toEqual([]);
});
