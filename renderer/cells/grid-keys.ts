import type { KeyboardEvent } from 'react';
import type { MergedCells } from '../../core/import/grid.ts';
import type { CellPlace, CellSource } from './cell-source.ts';

/** Where a key starts from: the far edge of a merged range for those that go down or right. */
export function leaving({ key }: KeyboardEvent, active: CellPlace, merged: MergedCells | null): CellPlace {
  if (merged === null) return active;
  if (key === 'ArrowDown') return { ...active, row: merged.bottom };
  return key === 'ArrowRight' ? { ...active, column: merged.right } : active;
}

/** Where a key goes from a cell: arrows, page up and down, home and end (with Ctrl to the corners); null for another key. */
export function moved(
  event: KeyboardEvent,
  { row, column }: CellPlace,
  page: number,
  source: CellSource,
): CellPlace | null {
  const lastRow = Math.max(0, source.rows - 1);
  const lastColumn = Math.max(0, source.columns - 1);
  const far = event.ctrlKey || event.metaKey;
  const to = (nextRow: number, nextColumn: number): CellPlace => ({
    row: Math.min(lastRow, Math.max(0, nextRow)),
    column: Math.min(lastColumn, Math.max(0, nextColumn)),
  });
  switch (event.key) {
    case 'ArrowUp':
      return to(far ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(far ? lastRow : row + 1, column);
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, far ? lastColumn : column + 1);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    case 'Home':
      return to(far ? 0 : row, 0);
    case 'End':
      return to(far ? lastRow : row, lastColumn);
    default:
      return null;
  }
}
