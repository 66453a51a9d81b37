import type { CellDetail, GridCells, GridRange } from '../../core/import/grid.ts';
import { cellAddress } from '../../core/workbook/address.ts';

/** The cells of a sheet of any size: two header rows, a subject, an arm and a visit a row, readings with a missing one here and there. */
export function fakeCells({ row, column, rows, columns }: GridRange): GridCells {
  return {
    row,
    column,
    rows: Array.from({ length: rows }, (_, down) => {
      const places = Array.from({ length: columns }, (__, across) => [row + down, column + across] as const);
      return {
        texts: places.map(([at, beside]) => textAt(at, beside)),
        kinds: places.map(([at, beside]) => letterAt(at, beside)).join(''),
        changed: [],
        merged: row + down === 0 ? [{ top: 0, left: 0, bottom: 0, right: 4, text: 'NK panel', kind: 'h' }] : [],
      };
    }),
  };
}

/** A cell of that sheet in full. */
export function fakeCell(row: number, column: number): CellDetail {
  const missing = textAt(row, column) === 'n/a';
  return {
    cell: cellAddress(row, column),
    text: textAt(row, column),
    kind: row < 2 ? 'header' : column === 0 ? 'subject' : missing ? 'left-out' : 'reading',
    role: column === 0 ? 'subject' : 'measurement',
    header: 'NKG2A',
    hidden: false,
    reading: null,
    note: null,
    correction: null,
    problems: missing
      ? [
          {
            severity: 'info',
            code: 'import.missing-mark',
            values: { text: 'n/a', column: 'NKG2A', count: 1 },
            file: 'NK panel.xlsx',
            sheet: 'NK panel',
            cell: cellAddress(row, column),
            count: 1,
          },
        ]
      : [],
    standing: null,
  };
}

function textAt(row: number, column: number): string {
  if (row < 2) return row === 0 ? (column === 0 ? 'NK panel' : '') : `Column ${column + 1}`;
  if (column < 3) return [`P${String(row).padStart(6, '0')}`, 'MSC-1', `W${row % 9}`][column] ?? '';
  return (row * 7 + column) % 41 === 0 ? 'n/a' : (((row * 31 + column * 17) % 1000) / 10).toFixed(1);
}

function letterAt(row: number, column: number): string {
  if (textAt(row, column) === '') return 'e';
  if (row < 2) return 'h';
  if (column < 3) return 'sav'.charAt(column);
  return textAt(row, column) === 'n/a' ? 'l' : 'r';
}
