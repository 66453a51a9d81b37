import { existsSync, readdirSync } from 'node:fs';
import { join, parse } from 'node:path';

/** A backup beside a study; `at` is its local time as its name gives it (`2026-11-23 14.05.09`). */
export interface Backup {
  readonly path: string;
  readonly at: string;
}

/** The folder of a study's backups: `NK study backups` beside `NK study.armtrace`. */
export function backupFolder(path: string): string {
  const { dir, name } = parse(path);
  return join(dir, `${name} backups`);
}

/** The path of the backup of a study made at a moment. */
export function backupPath(path: string, at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = `${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`;
  const { name, ext } = parse(path);
  return join(backupFolder(path), `${name} ${day} ${time}${ext}`);
}

/** The backups of a study, newest first. */
export function listBackups(path: string): Backup[] {
  const folder = backupFolder(path);
  if (!existsSync(folder)) return [];
  const { name, ext } = parse(path);
  const backups: Backup[] = [];
  for (const file of readdirSync(folder)) {
    if (!file.startsWith(`${name} `) || !file.endsWith(ext)) continue;
    const at = file.slice(name.length + 1, file.length - ext.length);
    if (/^\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d$/.test(at)) backups.push({ path: join(folder, file), at });
  }
  return backups.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** The newest backup of a study, null for none. */
export function newestBackup(path: string): Backup | null {
  return listBackups(path)[0] ?? null;
}
