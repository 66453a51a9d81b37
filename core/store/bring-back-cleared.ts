import type { Database } from 'better-sqlite3';
import { nextEntry } from './audit.ts';
import { run } from './rows.ts';
import { standing } from './schema.ts';

const { current, superseded, agreeing } = standing;

/** A query for the readings that standing imports other than this one have cleared: they do not come back when it is taken back. */
export function stillCleared(importId: number): string {
  return `SELECT c.reading_id FROM main.cleared c JOIN main.import i ON i.id = c.import_id
    WHERE i.undone_at IS NULL AND i.id <> ${importId}`;
}

/**
 * Lets the values that an import cleared count again where nothing else counts for their subject, week and series: each itself or, where its own
 * import was taken back since, the newest that stood behind it. Gives how many came back.
 */
export function bringBackCleared(database: Database, importId: number, at: string, by: string): number {
  const sameKey = (a: string, b: string) =>
    ['series_id', 'subject_id', 'visit_id', 'replicate']
      .map((column) => `${a}.${column} = ${b}.${column}`)
      .join(' AND ');
  database.exec(`
    CREATE TEMP TABLE brought_back AS SELECT DISTINCT (
        SELECT max(x.id) FROM main.reading x WHERE ${sameKey('x', 'r')} AND x.status <> ${current}
          AND x.status IN (${superseded}, ${agreeing}) AND x.id NOT IN (${stillCleared(importId)})) AS id
      FROM main.cleared c JOIN main.reading r ON r.id = c.reading_id
      WHERE c.import_id = ${importId}
        AND NOT EXISTS (SELECT 1 FROM main.reading y WHERE ${sameKey('y', 'r')} AND y.status = ${current});
    DELETE FROM temp.brought_back WHERE id IS NULL;
  `);
  run(
    database,
    `INSERT INTO change (reading_id, entry, at, by, action, from_value, to_value)
      SELECT r.id, ?, ?, ?, 'restored', NULL, r.value FROM temp.brought_back b JOIN main.reading r ON r.id = b.id`,
    nextEntry(database),
    at,
    by,
  );
  const back = run(
    database,
    `UPDATE main.reading SET status = ${current} WHERE id IN (SELECT id FROM temp.brought_back)`,
  );
  database.exec('DROP TABLE temp.brought_back');
  return back;
}
