import type { Database } from 'better-sqlite3';
import { explainFailure } from './failure.ts';
import { run } from './rows.ts';
import type { Staging } from './staging.ts';

/** What a person made of one cell before the import: another text, or null for a cell that is left out. */
export interface StagedCorrection {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly original: string;
  readonly text: string | null;
  readonly reason: string;
}

/** Adds a correction of a file. Throws `store.disk-full`. */
export function stageCorrection(staging: Staging, file: number, correction: StagedCorrection): void {
  const { sheet, row, column, original, text, reason } = correction;
  try {
    const sql = 'INSERT INTO correction VALUES (?, ?, ?, ?, ?, ?, ?)';
    run(staging.database, sql, file, sheet, row, column, original, text, reason);
  } catch (error) {
    throw explainFailure(error, staging.path);
  }
}

/** Takes the corrections of every file that became an import into the study. Needs `temp.taken_file`. */
export function takeCorrections(database: Database): void {
  run(
    database,
    `INSERT INTO main.correction SELECT m.import_id, c.sheet, c.row, c.column, c.original, c.corrected, c.reason
      FROM staging.correction c JOIN temp.taken_file m ON m.file = c.file`,
  );
}
