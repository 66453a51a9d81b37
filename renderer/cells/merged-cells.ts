import type { MergedCells } from '../../core/import/grid.ts';
import type { CellPlace } from './cell-source.ts';
import { columnWidth, rowHeight } from './grid-sizes.ts';

/** How a cell of a merged range is drawn: the first one in sight takes the room of all that follow, which are covered. */
export function drawnPart(
  { top, left, bottom, right }: MergedCells,
  row: number,
  column: number,
  firstRow: number,
  firstColumn: number,
): 'covered' | { readonly width: number; readonly height: number } {
  if (row !== Math.max(top, firstRow) || column !== Math.max(left, firstColumn)) return 'covered';
  return { width: (right - column + 1) * columnWidth, height: (bottom - row + 1) * rowHeight };
}

/** The cell that stands for a place: a merged range's first. */
export function originOf(place: CellPlace, merged: MergedCells | null): CellPlace {
  return merged === null ? place : { row: merged.top, column: merged.left };
}

/** True for the active cell, or for any cell of the merged range that it is part of. */
export function isAt(active: CellPlace, { row, column }: CellPlace, merged: MergedCells | null): boolean {
  if (merged === null) return active.row === row && active.column === column;
  const { top, left, bottom, right } = merged;
  return active.row >= top && active.row <= bottom && active.column >= left && active.column <= right;
}
