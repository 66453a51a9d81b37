import { cellAddress } from './address.ts';
import type { Cell } from './workbook.ts';

/** A cell that holds its text and nothing else; `over` is where the merged cell that covers it begins. */
export function plainCell(row: number, column: number, text: string, over: Cell['mergedInto'] = null): Cell {
  return {
    row,
    column,
    address: cellAddress(row, column),
    value: text || null,
    text,
    format: null,
    error: null,
    uncomputed: false,
    hidden: false,
    mergedInto: over,
  };
}
