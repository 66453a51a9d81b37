import { type CellState, type CompletenessMatrix, stateOf } from '../../core/completeness/matrix.ts';

/** A column of the matrix: one outcome's analyte at one week. `left` is its place in pixels. */
export interface MatrixColumn {
  readonly block: number;
  /** Which letter of the block's texts. */
  readonly at: number;
  readonly name: string;
  readonly week: number;
  readonly left: number;
}

/** A block's heading: the analyte, over its weeks. */
export interface MatrixHead {
  readonly name: string;
  readonly left: number;
  readonly width: number;
}

export interface MatrixLayout {
  readonly columns: readonly MatrixColumn[];
  readonly heads: readonly MatrixHead[];
  readonly cell: number;
  readonly width: number;
}

const between = 12;
const narrowest = 64;

/**
 * Lays the blocks of some outcomes (null for all) side by side. A week at which nobody's value is asked for or came has no column.
 * One outcome alone gets wide cells with its weeks above them.
 */
export function layOutMatrix({ blocks }: CompletenessMatrix, outcome: string | null): MatrixLayout {
  const shown = blocks.flatMap((block, index) =>
    outcome === null || block.outcome === outcome ? [{ ...block, index }] : [],
  );
  const cell = outcome === null ? 10 : 28;
  const columns: MatrixColumn[] = [];
  const heads: MatrixHead[] = [];
  let left = 0;
  for (const { index, analyte, outcome: ofOutcome, weeks, subjects } of shown) {
    const from = left;
    const name = analyte ?? ofOutcome;
    for (const [at, week] of weeks.entries()) {
      if (!subjects.some((letters) => stateOf(letters[at]) !== 'not-scheduled')) continue;
      columns.push({ block: index, at, name, week, left });
      left += cell;
    }
    if (left === from) continue;
    // A name is to be read above even a single week.
    left = Math.max(left, from + narrowest);
    heads.push({ name, left: from, width: left - from });
    left += between;
  }
  return { columns, heads, cell, width: Math.max(0, left - between) };
}

/** How a subject (its place in the list) stands in a column. */
export function stateAt({ blocks }: CompletenessMatrix, subject: number, { block, at }: MatrixColumn): CellState {
  return stateOf(blocks[block]?.subjects[subject]?.[at]);
}

/** The column at a place in pixels, null between two blocks. */
export function columnAt({ columns, cell }: MatrixLayout, x: number): MatrixColumn | null {
  return columns.find(({ left }) => x >= left && x < left + cell) ?? null;
}
