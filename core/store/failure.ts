import { basename, dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { ExplainedError } from '../words/explained-error.ts';
import { newestBackup } from './backup-files.ts';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** True for the errors by which SQLite says that a file is not, or no longer, a sound database. */
export function saysDamaged(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error));
}

/** True for the errors by which SQLite says that someone else has the file. */
export function saysBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));
}

/** A damaged study in words, with its newest backup where there is one. */
export function damaged(path: string | null, cause?: unknown): ExplainedError {
  const backup = path === null ? null : newestBackup(path);
  const file = path === null ? '' : basename(path);
  if (backup === null) return new ExplainedError('store.damaged', { file }, { cause });
  return new ExplainedError('store.damaged-with-backup', { file, backup: basename(backup.path) }, { cause });
}

/** What SQLite or the file system threw, as an error meant for a person. An ExplainedError, and a fault of the program, come back as they are. */
export function explainFailure(error: unknown, path: string | null): unknown {
  if (error instanceof ExplainedError) return error;
  const code = codeOf(error);
  const options = { cause: error };
  const file = path === null ? '' : basename(path);
  const folder = path === null ? '' : dirname(path);
  if (saysDamaged(error)) return damaged(path, error);
  if (saysBusy(error)) return new ExplainedError('store.open-elsewhere', { file }, options);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    return new ExplainedError('store.disk-full', {}, options);
  }
  if (code === 'ENOENT') return new ExplainedError('store.not-found', { file }, options);
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS)/.test(code)) {
    return new ExplainedError('store.read-only-folder', { folder }, options);
  }
  if (error instanceof Sqlite.SqliteError && /^SQLITE_(IOERR|NOMEM|TOOBIG|NOLFS|PROTOCOL)/.test(code)) {
    return new ExplainedError('store.trouble', { detail: error.message }, options);
  }
  return error;
}
