import type { Database } from 'better-sqlite3';
import type { UndoResult } from '../study/overview.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { settleArms } from './arms-in-use.ts';
import { nextEntry, record } from './audit.ts';
import { bringBackCleared, stillCleared } from './bring-back-cleared.ts';
import { takeBackAdditions } from './import-additions.ts';
import { firstRow, run } from './rows.ts';
import { standing } from './schema.ts';
import type { WritableStudy } from './study-file.ts';
import { change } from './transaction.ts';

const { current, superseded, undone, agreeing, excluded } = standing;

/** Tables whose rows stand for an import, and the columns that make a row's key. What was only assumed is nobody's to take back. */
const standingTables = [
  {
    table: 'reading',
    key: ['series_id', 'subject_id', 'visit_id', 'replicate'],
    // A value corrected by hand was written after its import, and goes with it.
    only: `(id BETWEEN (SELECT first_reading FROM import WHERE id = $) AND (SELECT last_reading FROM import WHERE id = $)
      OR id IN (SELECT reading_id FROM hand_change))`,
  },
  { table: 'allocation', key: ['subject_id'], only: 'assumed = 0' },
  { table: 'covariate', key: ['subject_id', 'name'], only: 'true' },
  { table: 'follow_up', key: ['subject_id'], only: 'true' },
] as const;

/**
 * Marks an import's rows of one table as undone, then lets the newest row that stood behind each of them stand again.
 * A value that a person excluded stays excluded where another file says the same; a different one counts.
 */
function takeBack(database: Database, { table, key, only }: (typeof standingTables)[number], importId: number): void {
  const mine = `import_id = ${importId} AND ${only.replaceAll('$', String(importId))}`;
  const sameKey = key.map((column) => `x.${column} = t.${column}`).join(' AND ');
  database.exec(`
    DROP TABLE IF EXISTS temp.back_${table};
    CREATE TEMP TABLE back_${table} AS
      SELECT id, ${key.join(', ')}, status AS was, NULL AS next FROM ${table}
      WHERE ${mine} AND status IN (${current}, ${excluded});
    UPDATE ${table} SET status = ${undone} WHERE ${mine};
    UPDATE temp.back_${table} AS t SET next = (
      SELECT max(x.id) FROM ${table} x WHERE ${sameKey} AND x.status <> ${current} AND x.status IN (${superseded}, ${agreeing})
        ${table === 'reading' ? `AND x.id NOT IN (${stillCleared(importId)})` : ''});
    UPDATE ${table} SET status = ${current} WHERE id IN (SELECT next FROM temp.back_${table});
  `);
}

/** Hands the exclusion of a value that goes on to another file's reading of the same value, which has just been let stand. */
function keepExcluded(database: Database): void {
  const same = `FROM temp.back_reading t JOIN reading old ON old.id = t.id JOIN reading new ON new.id = t.next
    WHERE t.was = ${excluded} AND new.value IS old.value AND new.qualifier IS old.qualifier`;
  database.exec(`
    UPDATE reading SET status = ${excluded} WHERE id IN (SELECT new.id ${same});
    UPDATE hand_change SET reading_id = (SELECT t.next FROM temp.back_reading t WHERE t.id = hand_change.reading_id)
      WHERE replaced_id IS NULL AND reading_id IN (SELECT t.id ${same});
  `);
}

interface EventCounts {
  readonly mine: number;
  readonly restored: number;
}

/**
 * Marks an import's events as undone. As many of the same kind, term and day as stood by it are let stand again, the newest of those that
 * other imports say or that it replaced.
 */
function takeBackEvents(database: Database, importId: number): EventCounts {
  database.exec(`
    CREATE TEMP TABLE back_event AS
      SELECT id, subject_id, kind, term, day FROM event WHERE import_id = ${importId} AND status = ${current};
    UPDATE event SET status = ${undone} WHERE import_id = ${importId};
    CREATE TEMP TABLE next_event AS SELECT id FROM (
      SELECT x.id,
        row_number() OVER (PARTITION BY x.subject_id, x.kind, x.term, x.day ORDER BY x.id DESC) AS place,
        (SELECT count(*) FROM temp.back_event b
          WHERE b.subject_id = x.subject_id AND b.kind = x.kind AND b.term = x.term AND b.day IS x.day) AS freed
      FROM event x WHERE x.status IN (${superseded}, ${agreeing})) WHERE place <= freed;
    UPDATE event SET status = ${current} WHERE id IN (SELECT id FROM temp.next_event);
  `);
  const counts = firstRow<EventCounts>(
    database,
    'SELECT (SELECT count(*) FROM temp.back_event) AS mine, (SELECT count(*) FROM temp.next_event) AS restored',
  ) ?? { mine: 0, restored: 0 };
  database.exec('DROP TABLE temp.back_event; DROP TABLE temp.next_event');
  return counts;
}

interface ImportRow {
  readonly undone_at: string | null;
  readonly sha256: string;
  readonly first_reading: number;
  readonly last_reading: number;
}

interface Counts {
  readonly mine: number;
  readonly replacedSince: number;
}

interface Restored {
  readonly differing: number;
  readonly same: number;
}

/** Names that imports added leave the plan when no value stands for them any more. */
function settleNames(database: Database): void {
  run(
    database,
    `UPDATE visit SET planned = 0 WHERE planned = 1 AND import_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM reading r WHERE r.visit_id = visit.id AND r.status = ${current})`,
  );
  run(
    database,
    `UPDATE analyte SET planned = 0 WHERE planned = 1 AND import_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM series s JOIN reading r ON r.series_id = s.id
        WHERE s.analyte_id = analyte.id AND r.status = ${current})`,
  );
}

function undo(study: WritableStudy, importId: number, by: string): UndoResult {
  const { database } = study;
  const found = firstRow<ImportRow>(
    database,
    'SELECT undone_at, sha256, first_reading, last_reading FROM import WHERE id = ?',
    importId,
  );
  if (found === undefined) throw new ExplainedError('store.no-import', { id: importId });
  if (found.undone_at !== null) throw new ExplainedError('store.already-undone', { id: importId });
  const at = study.now().toISOString();
  const { mine, replacedSince } = firstRow<Counts>(
    database,
    `SELECT count(*) FILTER (WHERE status IN (${current}, ${excluded})) AS mine,
      count(*) FILTER (WHERE status = ${superseded} AND NOT EXISTS
        (SELECT 1 FROM hand_change c WHERE c.replaced_id = reading.id)) AS replacedSince
      FROM reading WHERE import_id = ? AND (id BETWEEN ? AND ? OR id IN (SELECT reading_id FROM hand_change))`,
    importId,
    found.first_reading,
    found.last_reading,
  ) ?? { mine: 0, replacedSince: 0 };
  for (const table of standingTables) takeBack(database, table, importId);
  keepExcluded(database);
  const broughtBack = bringBackCleared(database, importId, at, by);
  const events = takeBackEvents(database, importId);
  const followUps = firstRow<EventCounts>(
    database,
    'SELECT count(*) AS mine, count(next) AS restored FROM temp.back_follow_up',
  ) ?? { mine: 0, restored: 0 };
  const noLongerStand = events.mine - events.restored + followUps.mine - followUps.restored;
  const { differing, same } = firstRow<Restored>(
    database,
    `SELECT count(*) FILTER (WHERE old.value IS NOT r.value OR old.qualifier IS NOT r.qualifier) AS differing,
      count(*) FILTER (WHERE old.value IS r.value AND old.qualifier IS r.qualifier) AS same
      FROM temp.back_reading t JOIN reading r ON r.id = t.id JOIN reading old ON old.id = t.next`,
  ) ?? { differing: 0, same: 0 };
  run(
    database,
    `INSERT INTO change (reading_id, entry, at, by, action, from_value, to_value)
      SELECT t.id, ?, ?, ?, CASE WHEN old.id IS NULL THEN 'undone' ELSE 'restored' END, r.value, old.value
      FROM temp.back_reading t JOIN reading r ON r.id = t.id LEFT JOIN reading old ON old.id = t.next`,
    nextEntry(database),
    at,
    by,
  );
  run(database, 'UPDATE import SET undone_at = ?, undone_by = ? WHERE id = ?', at, by, importId);
  settleArms(database);
  settleNames(database);
  takeBackAdditions(study, importId);
  const kept = replacedSince + same;
  const result = { importId, removed: mine - same, restored: differing + broughtBack, kept, events: noLongerStand };
  record(study, by, 'undo', { ...result, sha256: found.sha256 });
  for (const { table } of standingTables) database.exec(`DROP TABLE temp.back_${table}`);
  return result;
}

/**
 * Takes an import back in one transaction. Its values go; a value that one of them had replaced stands again; a value that a later import replaced,
 * or that another file says too, is kept. Arms, covariates, events and follow-ups likewise. Nothing is deleted: the rows stay, as undone.
 * Throws `store.no-import`, `store.already-undone`, `store.disk-full`.
 */
export function undoImport(study: WritableStudy, importId: number, by: string): UndoResult {
  return change(study, () => undo(study, importId, by));
}
