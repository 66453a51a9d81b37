import { accessSync, constants, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import type { Explanation } from '../import/review.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { record } from './audit.ts';
import { newestBackup } from './backup-files.ts';
import { backUp } from './backups.ts';
import { damaged, explainFailure, saysDamaged } from './failure.ts';
import { riskyFolder } from './folder-risk.ts';
import { latestVersion, type Migration, migrate, studyMigrations } from './migrations.ts';
import { numberFrom, rows } from './rows.ts';
import { studyApplicationId } from './schema.ts';
import { missingPart, unexpectedPart } from './schema-comparison.ts';
import { type StudyFile, writable } from './study-file.ts';
import { drape } from './veil.ts';

export interface OpenOptions {
  readonly now?: () => Date;
  /** Who opens it, for the audit trail where an older file is migrated. */
  readonly by?: string;
  /** Opens for reading only, whatever the file allows; an older file is migrated first all the same. */
  readonly readOnly?: boolean;
  /** Whether a file may be written; asked of the file system unless given. */
  readonly mayWrite?: (path: string) => boolean;
  /** The schema's steps; only a test of the mechanism gives its own. */
  readonly migrations?: readonly Migration[];
}

/** How long another program may hold the file for a moment (a virus scanner, a copy) before it counts as open elsewhere. */
const patience = 400;

/** The settings of every connection to a study. Nothing in the file may run code of its own. */
export function configure(database: Database, readOnly: boolean): void {
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('temp_store = MEMORY');
  database.pragma('cache_size = -65536');
  if (readOnly) return;
  // Going from PERSIST to DELETE removes the spent journal that a killed program leaves behind.
  database.pragma('main.journal_mode = PERSIST');
  database.pragma('main.journal_mode = DELETE');
  database.pragma('main.locking_mode = EXCLUSIVE');
  database.pragma('main.synchronous = FULL');
  database.pragma('fullfsync = ON');
  database.exec('BEGIN EXCLUSIVE; COMMIT');
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The schema version of a study file, read without changing anything. Throws `store.foreign` for any other file. */
function versionOf(database: Database, path: string): number {
  const version = numberFrom(database, 'PRAGMA user_version');
  if (numberFrom(database, 'PRAGMA application_id') === studyApplicationId && version > 0) return version;
  throw new ExplainedError('store.foreign', { file: basename(path) });
}

function requireSound(database: Database, path: string, check: 'quick_check' | 'integrity_check'): void {
  const [first] = database.prepare<[], string>(`PRAGMA ${check}(1)`).pluck().all();
  if (first !== 'ok') throw damaged(path, first);
}

function requireOwnSchema(database: Database, path: string, migrations: readonly Migration[]): void {
  const part = unexpectedPart(database, migrations);
  if (part !== null) throw new ExplainedError('store.unexpected-parts', { file: basename(path), part });
}

/** Looks at the file before it is opened for writing: a foreign one is not touched at all. Null where only a writer can look (an interrupted write). */
function identify(path: string): number | null {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: patience });
  try {
    return versionOf(database, path);
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && /^SQLITE_(READONLY|CANTOPEN)/.test(error.code)) return null;
    const wasCutToNothing = statSync(path).size === 0;
    const hasBackup = newestBackup(path) !== null;
    if (wasCutToNothing && hasBackup) throw damaged(path, error);
    if (saysDamaged(error) && !hasBackup) {
      throw new ExplainedError('store.foreign', { file: basename(path) }, { cause: error });
    }
    throw error;
  } finally {
    database.close();
  }
}

function migrateWithBackup(study: StudyFile, path: string, migrations: readonly Migration[], by: string): void {
  const { database } = study;
  const from = versionOf(database, path);
  requireSound(database, path, 'integrity_check');
  backUp(study);
  study.session.backedUp = true;
  // A step may make a table anew that others point at; the database is held to its references before any of it counts.
  database.pragma('foreign_keys = OFF');
  try {
    database
      .transaction(() => {
        migrate(database, migrations, from);
        const [broken] = rows<{ readonly table: string }>(database, 'PRAGMA foreign_key_check');
        if (broken !== undefined) throw damaged(path, broken.table);
        record(writable(study), by, 'migrate', { from, to: latestVersion(migrations) });
      })
      .exclusive();
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

/**
 * Opens a study file and holds it against every other program until `closeStudy`. An older file is checked, backed up and migrated in one
 * transaction; a newer one, and one that may not be written, are open for reading only and say so in `notice`.
 * Throws `store.not-found`, `store.foreign`, `store.newer-unreadable`, `store.damaged` (or `store.damaged-with-backup`), `store.open-elsewhere`,
 * `store.unexpected-parts`, `store.disk-full`. The file is never changed by a refusal.
 */
export function openStudy(path: string, options: OpenOptions = {}): StudyFile {
  const migrations = options.migrations ?? studyMigrations;
  const file = basename(path);
  let database: Database | null = null;
  try {
    if (!statSync(path).isFile()) throw new ExplainedError('store.foreign', { file });
    const latest = latestVersion(migrations);
    const found = identify(path) ?? latest;
    const newer = found > latest;
    const protectedFile = !(options.mayWrite ?? mayWrite)(path);
    // Even who only wants to read an older file must have it migrated first.
    const readOnly = newer || protectedFile || (options.readOnly === true && found === latest);
    database = new Sqlite(path, { readonly: readOnly, fileMustExist: true, timeout: patience });
    configure(database, readOnly);
    const version = versionOf(database, path);
    requireSound(database, path, 'quick_check');
    if (newer) {
      if (missingPart(database, migrations) !== null) throw new ExplainedError('store.newer-unreadable', { file });
    } else {
      requireOwnSchema(
        database,
        path,
        migrations.filter((step) => step.version <= version),
      );
    }
    const notice: Explanation | null = newer
      ? { code: 'store.newer', values: { file } }
      : protectedFile
        ? { code: 'store.read-only-file', values: { file } }
        : riskyFolder(path);
    const now = options.now ?? (() => new Date());
    const study: StudyFile = { database, path, readOnly, notice, now, session: { backedUp: false } };
    if (version < latest) {
      if (readOnly) throw new ExplainedError('store.read-only-folder', { folder: dirname(path) });
      migrateWithBackup(study, path, migrations, options.by ?? '');
    }
    drape(study);
    return study;
  } catch (error) {
    database?.close();
    throw explainFailure(error, path);
  }
}
