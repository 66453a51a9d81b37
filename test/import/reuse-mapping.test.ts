import { describe, expect, it } from 'vitest';
import { importChoicesSchema, type Mapping, mappingSchema } from '../../core/import/mapping.ts';
import { importRows, inShort, trial } from './import-of.ts';

const rows = [
  ['Subject', 'Group', 'Week', 'Marker X', 'Remark'],
  ['P1', 'MSC-1', 0, 41.5, 'fine'],
];

/** The mapping that a person made of such a sheet: the unknown column is NKG2A. */
function remembered(): Mapping {
  const { proposals } = importRows(rows);
  const sheets = (proposals[0]?.sheets ?? []).map(({ mapping }) => ({
    ...mapping,
    columns: mapping.columns.map((column) => (column.header === 'Marker X' ? { ...column, analyte: 'NKG2A' } : column)),
  }));
  const json: unknown = JSON.parse(
    JSON.stringify({ format: 'armtrace-mapping', version: 1, ...importChoicesSchema.parse({}), sheets }),
  );
  return mappingSchema.parse(json);
}

describe('a remembered mapping', () => {
  const context = { ...trial, remembered: [remembered()] };

  it('is used again for a sheet with the same headers, wherever the columns stand', () => {
    const moved = [
      ['Week', 'Marker X', 'Subject', 'Group'],
      [2, 39, 'P1', 'MSC-1'],
    ];
    expect(inShort(importRows(rows, context))).toEqual(['P1 W0 NKG2A 41.5']);
    expect(inShort(importRows(moved, context))).toEqual(['P1 W2 NKG2A 39']);
    expect(importRows(moved, context).proposals[0]?.sheets[0]?.why[0]?.code).toBe('import.why-remembered');
  });

  it('is not used for a sheet that lacks one of its columns', () => {
    const other = [
      ['Subject', 'Group', 'Week', 'NKG2D'],
      ['P1', 'MSC-1', 0, 12],
    ];
    expect(inShort(importRows(other, context))).toEqual(['P1 W0 NKG2D 12']);
  });

  it('does not take a negative gate for the positive one', () => {
    const mapping = remembered();
    const [sheet] = mapping.sheets;
    const columns =
      sheet?.columns.map((column) => (column.header === 'Marker X' ? { ...column, header: 'X+' } : column)) ?? [];
    const gates = {
      ...trial,
      remembered: [{ ...mapping, sheets: sheet === undefined ? [] : [{ ...sheet, columns }] }],
    };
    const negative = [
      ['Subject', 'Group', 'Week', 'X-'],
      ['P1', 'MSC-1', 0, 12],
    ];
    expect(inShort(importRows(negative, gates))).toEqual([]);
  });
});
