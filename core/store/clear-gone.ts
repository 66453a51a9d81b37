import type { Database } from 'better-sqlite3';
import type { GoneRule } from '../import/differences.ts';
import { nextEntry } from './audit.ts';
import { numberFrom, rows, run } from './rows.ts';
import { standing } from './schema.ts';

/** The staged files that take something away by this rule: each becomes an import even where it brings nothing. Needs `findGone`. */
export function filesThatClear(database: Database, rule: GoneRule): ReadonlySet<number> {
  if (rule === 'keep') return new Set();
  return new Set(rows<{ file: number }>(database, 'SELECT DISTINCT file FROM temp.gone').map(({ file }) => file));
}

/**
 * Does what the rule says of readings that the files no longer have: under `clear` they no longer count and stay in the history, under `flag` they
 * count on and their history says that the file lacks them. Gives how many there are. Needs `findGone` and `temp.taken_file`.
 */
export function settleGone(database: Database, rule: GoneRule, at: string, by: string): number {
  const gone = numberFrom(database, 'SELECT count(*) FROM temp.gone');
  if (rule === 'keep' || gone === 0) return gone;
  run(
    database,
    `INSERT INTO main.change (reading_id, entry, at, by, action, from_value, to_value, reason)
      SELECT r.id, ?, ?, ?, ?, r.value, ${rule === 'clear' ? 'NULL' : 'r.value'}, f.name
      FROM temp.gone g JOIN main.reading r ON r.id = g.reading JOIN staging.file f ON f.id = g.file`,
    nextEntry(database),
    at,
    by,
    rule === 'clear' ? 'cleared' : 'flagged',
  );
  if (rule === 'clear') {
    run(
      database,
      'INSERT INTO main.cleared SELECT m.import_id, g.reading FROM temp.gone g JOIN temp.taken_file m ON m.file = g.file',
    );
    run(
      database,
      `UPDATE main.reading SET status = ${standing.superseded} WHERE id IN (SELECT reading FROM temp.gone)`,
    );
  }
  return gone;
}
