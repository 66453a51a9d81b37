import type { Database } from 'better-sqlite3';

/**
 * Finds the imports of which the staged files are later versions: `temp.predecessor` gives import and file. It is one when it stands and its file
 * has the same name, or when this file says at least half of what it added again. Then sets `temp.gone`: the readings that count, come from
 * such an import, and that no staged file has any more. Needs `setAgainstStudy` first.
 */
export function findGone(database: Database): void {
  database.exec(`
    DROP TABLE IF EXISTS temp.predecessor;
    DROP TABLE IF EXISTS temp.gone;
    CREATE TEMP TABLE predecessor (import_id INTEGER PRIMARY KEY, file INTEGER) STRICT;
    CREATE TEMP TABLE gone (reading INTEGER PRIMARY KEY, file INTEGER) STRICT;
    INSERT OR IGNORE INTO temp.predecessor
      SELECT i.id, f.id FROM main.import i JOIN staging.file f ON f.name = i.file WHERE i.undone_at IS NULL;
    INSERT OR IGNORE INTO temp.predecessor
      SELECT r.import_id, t.file FROM temp.found t JOIN main.reading r ON r.id = t.held JOIN main.import i ON i.id = r.import_id
      WHERE t.same = 1 GROUP BY r.import_id, t.file HAVING count(*) * 2 >= max(i.added + i.replaced);
    INSERT INTO temp.gone
      SELECT r.id, p.file FROM temp.predecessor p
      JOIN main.import i ON i.id = p.import_id
      JOIN main.reading r ON r.id BETWEEN i.first_reading AND i.last_reading AND r.import_id = i.id
      WHERE r.status = 0 AND r.id NOT IN (SELECT held FROM temp.found WHERE held IS NOT NULL);
  `);
}

/** Drops what `findGone` made. */
export function forgetGone(database: Database): void {
  database.exec('DROP TABLE IF EXISTS temp.predecessor; DROP TABLE IF EXISTS temp.gone');
}
