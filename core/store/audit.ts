import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { firstRow, numberFrom, run } from './rows.ts';
import type { StudyFile, WritableStudy } from './study-file.ts';
import { withoutVeil } from './veil.ts';

interface AuditRow {
  readonly id: number;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly detail: string;
  readonly previous: string;
  readonly hash: string;
}

/** An entry of the audit trail: who did what, when. `detail` is JSON text. */
export interface AuditEntry {
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly detail: string;
}

const nothingBefore = '0'.repeat(64);

function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const content = JSON.stringify([row.id, row.at, row.by, row.action, row.detail, row.previous]);
  return createHash('sha256').update(content).digest('hex');
}

/** The number that the next entry of the audit trail will have: what happens in one transaction shares it. */
export function nextEntry(database: Database): number {
  return numberFrom(database, 'SELECT max(id) FROM audit') + 1;
}

/** Adds an entry to the audit trail, chained to the one before. Call inside the transaction of the change that it records. */
export function record(
  study: WritableStudy,
  by: string,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): void {
  const last = firstRow<{ id: number; hash: string }>(
    study.database,
    'SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1',
  );
  const row = {
    id: (last?.id ?? 0) + 1,
    at: study.now().toISOString(),
    by,
    action,
    detail: JSON.stringify(detail),
    previous: last?.hash ?? nothingBefore,
  };
  run(
    study.database,
    'INSERT INTO audit (id, at, by, action, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
    row.id,
    row.at,
    row.by,
    row.action,
    row.detail,
    row.previous,
    hashOf(row),
  );
}

/** The audit trail, oldest first. */
export function listAudit(study: StudyFile): AuditEntry[] {
  return study.database.prepare<[], AuditEntry>('SELECT at, by, action, detail FROM audit ORDER BY id').all();
}

/** The id of the first entry that is not what was written, or that follows a gap; null while the whole chain holds. */
export function brokenAuditEntry(database: Database): number | null {
  let id = 0;
  let previous = nothingBefore;
  for (const row of database.prepare<[], AuditRow>('SELECT * FROM audit ORDER BY id').iterate()) {
    id += 1;
    if (row.id !== id || row.previous !== previous || row.hash !== hashOf(row)) return row.id;
    previous = row.hash;
  }
  return null;
}

/** Recomputes the audit trail's chain: null if it holds, otherwise the number of the first entry that was altered. */
export function verifyAudit(study: StudyFile): number | null {
  return withoutVeil(study, () => brokenAuditEntry(study.database));
}
