import type { Database } from 'better-sqlite3';
import type { ConflictRule } from '../import/mapping.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { nextEntry } from './audit.ts';
import { firstRow, rows, run } from './rows.ts';
import { standing } from './schema.ts';

/** How the readings of one staged file stand against the study. */
export interface FileCounts {
  readonly file: number;
  readonly readings: number;
  readonly added: number;
  readonly unchanged: number;
  readonly changed: number;
}

const kinds = `count(*) AS readings, count(*) FILTER (WHERE held IS NULL) AS added,
  count(*) FILTER (WHERE same = 1) AS unchanged, count(*) FILTER (WHERE same = 0) AS changed`;

/** Counts of every staged file that has readings. Needs `setAgainstStudy` first. */
export function countPerFile(database: Database): FileCounts[] {
  const files = rows<{ id: number }>(database, 'SELECT id FROM staging.file');
  const [only] = files;
  if (files.length !== 1 || only === undefined) {
    return rows<FileCounts>(database, `SELECT file, ${kinds} FROM temp.found GROUP BY file`);
  }
  return rows<FileCounts>(database, `SELECT ? AS file, ${kinds} FROM temp.found`, only.id);
}

interface Twice {
  readonly subject: string;
  readonly week: number;
  readonly analyte: string;
  readonly first: string;
  readonly second: string;
}

/** Throws `store.same-key-twice` if the files hold two values for one subject, week and series. */
export function refuseSameKeyTwice(database: Database): void {
  const twice = firstRow<Twice>(
    database,
    `SELECT u.name AS subject, v.week, s.analyte, a.text AS first, b.text AS second
    FROM (SELECT min(staged) AS one, max(staged) AS other FROM temp.found GROUP BY series, subject, visit HAVING count(*) > 1 LIMIT 1) p
    JOIN staging.reading a ON a.id = p.one JOIN staging.reading b ON b.id = p.other
    JOIN staging.subject u ON u.id = a.subject JOIN staging.visit v ON v.id = a.visit JOIN staging.series s ON s.id = a.series`,
  );
  if (twice !== undefined) throw new ExplainedError('store.same-key-twice', { ...twice });
}

function insertFound(database: Database, where: string, status: number): void {
  run(
    database,
    `INSERT INTO main.reading (series_id, subject_id, visit_id, value, qualifier, text, visit_text, note, import_id, sheet, row, column, status)
      SELECT t.series, t.subject, t.visit, r.value, r.qualifier, r.text, v.text, r.note, m.import_id, r.sheet, r.row, r.column, ${status}
      FROM temp.found t
      JOIN staging.reading r ON r.id = t.staged
      JOIN staging.visit v ON v.id = r.visit
      JOIN temp.taken_file m ON m.file = t.file
      WHERE ${where} ORDER BY t.staged`,
  );
}

/**
 * Takes the staged readings into the study. New ones count from now on; the same again is kept as agreeing; different ones replace the held reading, which stays as superseded, or are left out, as `onConflict` says.
 * Needs `temp.found` and `temp.taken_file` (file, import_id: only files that became an import). Throws `store.same-key-twice`.
 */
export function takeReadings(database: Database, onConflict: ConflictRule, at: string, by: string): void {
  const replaces =
    onConflict === 'replace' && rows(database, 'SELECT 1 FROM temp.found WHERE same = 0 LIMIT 1').length > 0;
  if (replaces) {
    refuseSameKeyTwice(database);
    run(
      database,
      `UPDATE main.reading SET status = ${standing.superseded} WHERE id IN (SELECT held FROM temp.found WHERE same = 0)`,
    );
    insertFound(database, 't.same = 0', standing.current);
    run(
      database,
      `INSERT INTO main.change (reading_id, entry, at, by, action, from_value, to_value, reason)
        SELECT new.id, ?, ?, ?, 'replaced', old.value, new.value, f.name
        FROM temp.found t
        JOIN main.reading old ON old.id = t.held
        JOIN main.reading new ON new.series_id = t.series AND new.subject_id = t.subject AND new.visit_id = t.visit
          AND new.replicate = 0 AND new.status = ${standing.current}
        JOIN staging.file f ON f.id = t.file
        WHERE t.same = 0`,
      nextEntry(database),
      at,
      by,
    );
  }
  insertFound(database, 't.same = 1', standing.agreeing);
  try {
    insertFound(database, 't.held IS NULL', standing.current);
  } catch (error) {
    refuseSameKeyTwice(database);
    throw error;
  }
}
