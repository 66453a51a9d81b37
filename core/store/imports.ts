import type { ImportRecord } from '../study/overview.ts';
import { firstRow, rows } from './rows.ts';
import { read, type StudyFile } from './study-file.ts';

const columns = `id AS importId, file, sha256, at AS importedAt, by, readings, added, replaced, unchanged, warnings,
  undone_at AS undoneAt,
  (SELECT count(*) FROM subject_import m WHERE m.import_id = import.id) AS subjects,
  (SELECT count(*) FROM event e WHERE e.import_id = import.id)
    + (SELECT count(*) FROM follow_up f WHERE f.import_id = import.id) AS events`;

/** Every import of the study, newest first, with those that were taken back. */
export function listImports(study: StudyFile): ImportRecord[] {
  return read(study, () => rows<ImportRecord>(study.database, `SELECT ${columns} FROM import ORDER BY id DESC`));
}

/** One import by its id, null if the study has none. */
export function importById(study: StudyFile, importId: number): ImportRecord | null {
  const sql = `SELECT ${columns} FROM import WHERE id = ?`;
  return read(study, () => firstRow<ImportRecord>(study.database, sql, importId)) ?? null;
}

/** The newest standing import of the very file with this SHA-256, null if none stands. */
export function importBySha256(study: StudyFile, sha256: string): ImportRecord | null {
  const sql = `SELECT ${columns} FROM import WHERE sha256 = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1`;
  return read(study, () => firstRow<ImportRecord>(study.database, sql, sha256)) ?? null;
}
