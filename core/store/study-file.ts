import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Explanation } from '../import/review.ts';
import type { FreezeRecord } from '../study/freeze.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { explainFailure } from './failure.ts';
import { sealImports } from './seals.ts';

/** An open study, in a file or in memory. All of `core/store` is functions of one of these. */
export interface StudyFile {
  readonly database: Database;
  /** Where the file is, null for a study in memory. */
  readonly path: string | null;
  readonly readOnly: boolean;
  /** Something to tell the person who opened it: why it is read-only, or that its folder is risky. */
  readonly notice: Explanation | null;
  readonly now: () => Date;
  /** What this session has done so far: the first change of a session is preceded by a backup. */
  readonly session: { backedUp: boolean };
  /** The freeze that this is a copy of; not there for the study itself. */
  readonly frozen?: FreezeRecord;
  /** The study that this is the copy of; not there for the study itself. */
  readonly origin?: StudyFile;
}

/** A study that may be changed. */
export interface WritableStudy extends StudyFile {
  readonly readOnly: false;
}

function isWritable(study: StudyFile): study is WritableStudy {
  return !study.readOnly;
}

/** The study as one that may be changed. Throws `store.read-only`, and `freeze.no-change` for the copy of a freeze. */
export function writable(study: StudyFile): WritableStudy {
  if (study.frozen !== undefined) throw new ExplainedError('freeze.no-change', { name: study.frozen.name });
  if (!isWritable(study)) throw new ExplainedError('store.read-only');
  return study;
}

/**
 * The study that keeps what is made of its data: comparisons and figures. Of the copy of a freeze that is the study itself, so that one can make
 * them on a freeze too.
 */
export function keeperOf(study: StudyFile): StudyFile {
  return study.origin ?? study;
}

/** The file's name without its folder; null for a study in memory. */
export function fileNameOf(study: StudyFile): string | null {
  return study.path === null ? null : basename(study.path);
}

/**
 * Closes the file and lets go of its lock. What was imported since it was opened is sealed first: all of it, or with `quickly` what takes no more than a
 * moment; where that fails it stays for the next time.
 */
export function closeStudy(study: StudyFile, quickly = false): void {
  const changed = study.path !== null && !study.readOnly && study.session.backedUp;
  if (changed && study.database.open) {
    try {
      sealImports(study, quickly);
    } catch {
      // A full disk, or a file that is damaged: neither is a reason to keep it open.
    }
  }
  study.database.close();
}

/** Runs a piece of reading; what SQLite throws comes out as an ExplainedError. */
export function read<T>(study: StudyFile, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explainFailure(error, study.path);
  }
}
