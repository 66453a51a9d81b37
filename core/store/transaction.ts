import { backUp } from './backups.ts';
import { explainFailure } from './failure.ts';
import type { WritableStudy } from './study-file.ts';

/**
 * Changes a study in one transaction: all of `work`, or, when it throws, nothing. The first change of a session is preceded by a backup.
 * Throws what `work` throws, and what SQLite throws as an ExplainedError (`store.disk-full`, `store.open-elsewhere`, …).
 */
export function change<T>(study: WritableStudy, work: () => T): T {
  if (!study.session.backedUp) {
    backUp(study);
    study.session.backedUp = true;
  }
  try {
    // Deferred: an immediate one would also lock an attached staging file for writing, and the commit would span two files.
    return study.database.transaction(work).deferred();
  } catch (error) {
    throw explainFailure(error, study.path);
  }
}
