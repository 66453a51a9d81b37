import type { CellDetail, CellKind, GridCells, GridRange } from '../../core/import/grid.ts';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Where the cells of a sheet come from: a sheet under review, or one that was kept with its import. */
export interface CellSource {
  /** Changes when the same cells may have become something else. */
  readonly version: string;
  readonly rows: number;
  readonly columns: number;
  /** The kinds of cells that there may be, for the legend. */
  readonly kinds: readonly CellKind[];
  readonly load: (range: GridRange) => Promise<GridCells>;
  readonly detail: (place: CellPlace) => Promise<CellDetail>;
  /** The next cell of a kind, null for none; not offered by every source. */
  readonly next?: (from: CellPlace, kind: CellKind) => Promise<CellPlace | null>;
}
