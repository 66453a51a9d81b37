import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import type { Protocol } from '../study/protocol.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { record } from './audit.ts';
import { explainFailure } from './failure.ts';
import { migrate, studyMigrations } from './migrations.ts';
import { configure, openStudy } from './open-study.ts';
import { requireFolder } from './require-folder.ts';
import { run } from './rows.ts';
import { putInPlace, unfinishedName } from './save-copy.ts';
import { studyApplicationId } from './schema.ts';
import { type WritableStudy, writable } from './study-file.ts';
import { writePlan } from './write-plan.ts';

export interface NewStudy {
  readonly name: string;
  readonly protocol: Protocol;
  /** Who creates it, for the audit trail. */
  readonly by: string;
  readonly now?: () => Date;
}

function fill(database: Database, path: string | null, study: NewStudy): WritableStudy {
  const now = study.now ?? (() => new Date());
  configure(database, false);
  database.pragma(`application_id = ${studyApplicationId}`);
  const file = { database, path, readOnly: false, notice: null, now, session: { backedUp: true } } as const;
  database
    .transaction(() => {
      migrate(database, studyMigrations, 0);
      run(
        database,
        "INSERT INTO study VALUES (1, ?, ?, '', NULL, '', 'limit', 1, '[]')",
        study.name,
        now().toISOString(),
      );
      writePlan(database, study.protocol, new Map(), new Map());
      record(file, study.by, 'create', { name: study.name, title: study.protocol.title });
    })
    .immediate();
  return file;
}

/** A study that lives in memory until it is closed; `saveCopy` keeps it. */
export function createStudyInMemory(study: NewStudy): WritableStudy {
  return fill(new Sqlite(':memory:'), null, study);
}

/**
 * Creates a study file and opens it. It gets its name only when it is whole.
 * Throws `store.exists`, `store.no-folder`, `store.disk-full`, `store.read-only-folder`; then nothing is left behind.
 */
export function createStudy(path: string, study: NewStudy): WritableStudy {
  requireFolder(path);
  if (existsSync(path)) throw new ExplainedError('store.exists', { file: basename(path) });
  const unfinished = unfinishedName(path);
  let database: Database | null = null;
  try {
    database = new Sqlite(unfinished);
    fill(database, unfinished, study);
    database.close();
    putInPlace(unfinished, path, false);
  } catch (error) {
    database?.close();
    rmSync(unfinished, { force: true });
    rmSync(`${unfinished}-journal`, { force: true });
    throw explainFailure(error, path);
  }
  const opened = writable(openStudy(path, study.now === undefined ? {} : { now: study.now }));
  opened.session.backedUp = true;
  return opened;
}
