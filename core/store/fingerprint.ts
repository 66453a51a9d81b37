import { createHash } from 'node:crypto';
import { rows } from './rows.ts';
import { read, type StudyFile } from './study-file.ts';

/** The steps of the audit trail that change readings, and so the fingerprint. */
export const dataActions = ['import', 'undo', 'correct', 'exclude', 'take-back'] as const;

/**
 * A fingerprint of the study's readings, 16 hexadecimal digits: it follows from the files imported and taken back, in their order, how they were
 * understood, and the values corrected or excluded by hand. Readings change in no other way, so two studies made by the same steps have the same one, whenever and by whom.
 */
export function fingerprintOf(study: StudyFile): string {
  return read(study, () => {
    const hash = createHash('sha256');
    const actions = dataActions.map((action) => `'${action}'`).join(', ');
    const sql = `SELECT action, detail FROM main.audit WHERE action IN (${actions}) ORDER BY id`;
    for (const { action, detail } of rows<{ action: string; detail: string }>(study.database, sql)) {
      hash.update(`${action}\0${detail}\0`);
    }
    return hash.digest('hex').slice(0, 16);
  });
}
