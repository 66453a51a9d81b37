import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Backup, backupPath, listBackups } from './backup-files.ts';
import { explainFailure } from './failure.ts';
import { saveCopy } from './save-copy.ts';
import type { StudyFile } from './study-file.ts';

const keptOfNewestDay = 3;
const keptInAll = 10;

/** The backups that are no longer needed, of a list newest first: three of the newest day, the last of each day before, ten in all are kept. */
export function superfluous(backups: readonly Backup[]): Backup[] {
  const perDay = new Map<string, number>();
  const newestDay = backups[0]?.at.slice(0, 10);
  let kept = 0;
  return backups.filter((backup) => {
    const day = backup.at.slice(0, 10);
    const ofThisDay = perDay.get(day) ?? 0;
    perDay.set(day, ofThisDay + 1);
    const keep = kept < keptInAll && ofThisDay < (day === newestDay ? keptOfNewestDay : 1);
    if (keep) kept += 1;
    return !keep;
  });
}

/**
 * Puts a copy of the study into the backup folder beside it and removes backups that are no longer needed. Gives its path, null in memory.
 * Throws what `saveCopy` throws.
 */
export function backUp(study: StudyFile): string | null {
  if (study.path === null) return null;
  const target = backupPath(study.path, study.now());
  try {
    mkdirSync(dirname(target), { recursive: true });
  } catch (error) {
    throw explainFailure(error, target);
  }
  saveCopy(study, target);
  for (const backup of superfluous(listBackups(study.path))) rmSync(backup.path, { force: true });
  return target;
}
