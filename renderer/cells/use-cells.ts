import { useEffect, useMemo, useState } from 'react';
import { type CellKind, kindOfLetter, type MergedCells } from '../../core/import/grid.ts';
import type { CellSource } from './cell-source.ts';

const blockRows = 128;
const blockColumns = 64;
const blocksKept = 64;
/** A block is asked for when the scrolling rests on it for so long: what only flies past is not. */
const restMs = 30;

export interface ShownCell {
  readonly text: string;
  readonly kind: CellKind;
  /** True where a person corrected the cell or left it out. */
  readonly changed: boolean;
  /** The merged range that the cell is part of, null for a cell by itself. */
  readonly merged: MergedCells | null;
}

interface Block {
  readonly texts: readonly (readonly string[])[];
  readonly kinds: readonly string[];
  readonly changed: readonly ReadonlySet<number>[];
  /** The merged range of each cell of the block that is in one, by the cell's place in the block. */
  readonly merged: ReadonlyMap<number, MergedCells>;
}

/** What is seen of a sheet: rows and columns from the first to the last in sight. */
export interface Sight {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The cells in sight, fetched block by block as one scrolls; undefined for one that is not here yet. */
export function useCells(source: CellSource, sight: Sight): (row: number, column: number) => ShownCell | undefined {
  const store = useMemo(() => ({ version: source.version, blocks: new Map<string, Block | null>() }), [source.version]);
  const [, arrived] = useState(0);
  const wanted = blocksIn(sight).join(' ');
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      for (const key of wanted.split(' ')) {
        if (key === '' || store.blocks.has(key)) continue;
        const [blockRow = 0, blockColumn = 0] = key.split(':').map(Number);
        store.blocks.set(key, null);
        const range = {
          row: blockRow * blockRows,
          column: blockColumn * blockColumns,
          rows: blockRows,
          columns: blockColumns,
        };
        source.load(range).then(
          ({ rows }) => {
            store.blocks.set(key, {
              texts: rows.map(({ texts }) => texts),
              kinds: rows.map(({ kinds }) => kinds),
              changed: rows.map(({ changed }) => new Set(changed)),
              merged: mergedIn(
                range,
                rows.flatMap(({ merged }) => merged),
              ),
            });
            forget(store.blocks, wanted);
            if (!left) arrived((count) => count + 1);
          },
          () => store.blocks.delete(key),
        );
      }
    }, restMs);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [source, store, wanted]);
  return (row, column) => {
    const block = store.blocks.get(`${Math.floor(row / blockRows)}:${Math.floor(column / blockColumns)}`);
    if (block === undefined || block === null) return undefined;
    const at = row % blockRows;
    const across = column % blockColumns;
    return {
      text: block.texts[at]?.[across] ?? '',
      kind: kindOfLetter(block.kinds[at]?.[across]),
      changed: block.changed[at]?.has(column) ?? false,
      merged: block.merged.get(at * blockColumns + across) ?? null,
    };
  };
}

/** The cells of a block that merged ranges take, each with its range. */
function mergedIn({ row, column }: { row: number; column: number }, ranges: readonly MergedCells[]): Block['merged'] {
  const merged = new Map<number, MergedCells>();
  for (const range of ranges) {
    for (let at = Math.max(range.top, row); at <= Math.min(range.bottom, row + blockRows - 1); at++) {
      for (
        let beside = Math.max(range.left, column);
        beside <= Math.min(range.right, column + blockColumns - 1);
        beside++
      )
        merged.set((at - row) * blockColumns + beside - column, range);
    }
  }
  return merged;
}

function blocksIn({ firstRow, lastRow, firstColumn, lastColumn }: Sight): readonly string[] {
  const keys: string[] = [];
  for (let row = Math.floor(firstRow / blockRows); row <= Math.floor(lastRow / blockRows); row++) {
    for (let column = Math.floor(firstColumn / blockColumns); column <= Math.floor(lastColumn / blockColumns); column++)
      keys.push(`${row}:${column}`);
  }
  return keys;
}

/** Lets go of the blocks that came first, but for those in sight. */
function forget(blocks: Map<string, Block | null>, inSight: string): void {
  const shown = new Set(inSight.split(' '));
  for (const [key, block] of blocks) {
    if (blocks.size <= blocksKept) return;
    if (block !== null && !shown.has(key)) blocks.delete(key);
  }
}
