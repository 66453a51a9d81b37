import Sqlite, { type Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  excludedPart,
  freezeNamed,
  planTables,
  type StandingPart,
  type StoredFreeze,
  standingParts,
} from './freeze.ts';
import { type Bound, rows, run } from './rows.ts';
import { standing } from './schema.ts';
import { read, type StudyFile } from './study-file.ts';
import { drape } from './veil.ts';

const endsSchema = z.record(z.enum(standingParts), z.number());
const planSchema = z.record(
  z.enum(planTables),
  z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
);

function runsOf(database: Database, freeze: StoredFreeze, part: string): { first: number; last: number }[] {
  const sql = 'SELECT first, last FROM freeze_run WHERE freeze_id = ? AND part = ? ORDER BY first';
  return rows(database, sql, freeze.id, part);
}

/** Makes the rows of a table stand that stood at a freeze, and no others; later ones are not there at all. */
function standAgain(database: Database, freeze: StoredFreeze, part: StandingPart, end: number): void {
  run(database, `DELETE FROM ${part} WHERE id > ?`, end);
  const runs = runsOf(database, freeze, part);
  const drop = database.prepare<Bound[]>(
    `UPDATE ${part} SET status = ${standing.superseded} WHERE id BETWEEN ? AND ? AND status = ${standing.current}`,
  );
  const raise = database.prepare<Bound[]>(
    `UPDATE ${part} SET status = ${standing.current} WHERE id BETWEEN ? AND ? AND status <> ${standing.current}`,
  );
  let next = 0;
  for (const { first, last } of runs) {
    drop.run(next, first - 1);
    next = last + 1;
  }
  drop.run(next, end);
  for (const { first, last } of runs) raise.run(first, last);
}

/** Puts the plan back: rows as they were, what came later no longer planned. */
function planAgain(database: Database, freeze: StoredFreeze): void {
  const plan = planSchema.parse(JSON.parse(freeze.plan));
  run(database, 'UPDATE arm SET planned = 0, name = char(0) || id');
  run(database, 'UPDATE analyte SET planned = 0, name = char(0) || id, reference = NULL');
  run(database, 'UPDATE visit SET planned = 0, week = -100000 - id');
  for (const table of planTables) {
    for (const row of plan[table]) {
      const names = Object.keys(row);
      const key = table === 'study' ? 'only' : 'id';
      const sets = names.map((name) => `"${name}" = ?`).join(', ');
      run(
        database,
        `UPDATE ${table} SET ${sets} WHERE ${key} = ?`,
        ...names.map((name) => row[name] ?? null),
        row[key] ?? null,
      );
    }
  }
}

function turnBack(database: Database, freeze: StoredFreeze): void {
  const ends = endsSchema.parse(JSON.parse(freeze.ends));
  for (const part of standingParts) standAgain(database, freeze, part, ends[part]);
  for (const { first, last } of runsOf(database, freeze, excludedPart)) {
    run(database, `UPDATE reading SET status = ${standing.excluded} WHERE id BETWEEN ? AND ?`, first, last);
  }
  run(database, 'DELETE FROM hand_change WHERE at > ?', freeze.at);
  planAgain(database, freeze);
  run(database, 'DELETE FROM change WHERE entry > ?', freeze.entry);
  run(
    database,
    `UPDATE import SET undone_at = NULL, undone_by = NULL WHERE id IN
      (SELECT json_extract(detail, '$.importId') FROM audit WHERE action = 'undo' AND id > ?)`,
    freeze.entry,
  );
  run(database, 'DELETE FROM import WHERE entry > ?', freeze.entry);
  for (const table of ['import_sheet', 'subject_import']) {
    database.exec(`DELETE FROM ${table} WHERE import_id NOT IN (SELECT id FROM import)`);
  }
  // What was sealed later names visits and subjects that were not there yet.
  run(database, 'DELETE FROM seal');
  database.exec('DROP TRIGGER audit_keeps; DROP TRIGGER audit_stays;');
  run(database, 'DELETE FROM audit WHERE id > ?', freeze.entry);
}

/**
 * The study as it was at a freeze: a copy in memory, for reading only, that every question can be asked of. Close it like any other study.
 * Throws `freeze.none`.
 */
export function frozenStudy(study: StudyFile, name: string): StudyFile {
  const freeze = freezeNamed(study, name);
  return read(study, () => {
    const database = new Sqlite(study.database.serialize());
    try {
      database.pragma('trusted_schema = OFF');
      database.pragma('foreign_keys = OFF');
      database.pragma('temp_store = MEMORY');
      database.transaction(() => turnBack(database, freeze))();
      const { id: _id, entry: _entry, ends: _ends, plan: _plan, ...frozen } = freeze;
      const { path, notice, now } = study;
      const copy: StudyFile = {
        database,
        path,
        readOnly: true,
        notice,
        now,
        session: { backedUp: true },
        frozen,
        origin: study,
      };
      drape(copy);
      return copy;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}
