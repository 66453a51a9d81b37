import { type GridRow, gridLimits } from '../import/grid.ts';
import type { Problem } from '../import/problem.ts';
import type { ImportSession } from '../import/session/import-client.ts';
import type { ImportSummary } from '../import/session/import-summary.ts';
import type { CommitOutcome } from '../store/commit-staged.ts';
import type { SheetToKeep } from '../store/kept-cells.ts';

/** Where what an import leaves behind is kept: a study in this thread, or in another. */
export interface ImportKeeper {
  readonly report: (input: { importId: number; problems: readonly Problem[]; cut: boolean }) => unknown;
  readonly cells: (input: { of: SheetToKeep; first: number; cells: readonly GridRow[] }) => unknown;
  /** Sheets with more cells than this are not kept. */
  readonly largest: number;
}

/**
 * Keeps with each import of a commit what was wrong with its file, and the cells of its sheets as they were understood, so that its grid can be
 * opened again. A failure loses nothing that was imported: the grid is then not there, and its place says so.
 */
export async function keepImport(
  keeper: ImportKeeper,
  session: ImportSession,
  summary: ImportSummary,
  outcome: CommitOutcome,
): Promise<void> {
  try {
    for (const [index, file] of summary.files.entries()) {
      const committed = outcome.files[index];
      if (committed === undefined || committed.alreadyImported || committed.importId === null) continue;
      const { importId } = committed;
      const problems = summary.problems.filter((problem) => problem.file === file.file);
      await keeper.report({ importId, problems, cut: summary.problemsCut });
      for (const [sheet, { sheet: name, rows, columns: reviewed }] of file.sheets.entries()) {
        const mapping = file.mapping[sheet];
        const columns = reviewed.length;
        if (mapping === undefined || mapping.layout === 'none' || rows * columns > keeper.largest) continue;
        const of = { importId, sheet, name, rows, columns, mapping };
        for (let first = 0; first < rows; first += gridLimits.rows) {
          const cells = await wholeRows(session, { fileId: file.fileId, sheet }, first, columns);
          await keeper.cells({ of, first, cells });
        }
      }
    }
  } catch {
    // The session was closed, the study too, or the disk is full: the import itself stands.
  }
}

/** Whole rows of a sheet, put together from windows. */
async function wholeRows(
  session: ImportSession,
  place: { readonly fileId: string; readonly sheet: number },
  row: number,
  columns: number,
): Promise<readonly GridRow[]> {
  let whole: GridRow[] = [];
  for (let column = 0; column < columns; column += gridLimits.columns) {
    const range = { row, column, rows: gridLimits.rows, columns: Math.min(gridLimits.columns, columns - column) };
    const { rows } = await session.cells(place, range, true);
    whole =
      column === 0
        ? [...rows]
        : whole.map((left, at) => ({
            texts: [...left.texts, ...(rows[at]?.texts ?? [])],
            kinds: left.kinds + (rows[at]?.kinds ?? ''),
            changed: [...left.changed, ...(rows[at]?.changed ?? [])],
            merged: [...left.merged, ...(rows[at]?.merged ?? [])],
          }));
  }
  return whole;
}
