import { backUp } from './backups.ts';
import { explainFailure } from './failure.ts';
import { sealImports } from './seals.ts';
import type { WritableStudy } from './study-file.ts';
import { drawCodes, isBlinded, withoutVeil } from './veil.ts';

/**
 * Changes a study in one transaction: all of `work`, or, when it throws, nothing. The first change of a session is preceded by a backup, and by
 * sealing what earlier ones imported.
 * Throws what `work` throws, and what SQLite throws as an ExplainedError (`store.disk-full`, `store.open-elsewhere`, …).
 */
export function change<T>(study: WritableStudy, work: () => T): T {
  if (!study.session.backedUp) {
    backUp(study);
    study.session.backedUp = true;
    sealEarlier(study);
  }
  try {
    // Deferred: an immediate one would also lock an attached staging file for writing, and the commit would span two files.
    const whole = study.database.transaction(() => {
      const done = work();
      // An arm that was added while the study is blinded has its code before anybody can see it.
      if (isBlinded(study)) drawCodes(study.database);
      return done;
    });
    return withoutVeil(study, () => whole.deferred());
  } catch (error) {
    throw explainFailure(error, study.path);
  }
}

function sealEarlier(study: WritableStudy): void {
  if (study.path === null) return;
  try {
    sealImports(study);
  } catch (error) {
    throw explainFailure(error, study.path);
  }
}
