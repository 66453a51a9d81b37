import { createHash } from 'node:crypto';
import type { RememberedMapping } from '../import/kept.ts';
import { type Mapping, mappingSchema } from '../import/mapping.ts';
import { record } from './audit.ts';
import { firstRow, rows, run } from './rows.ts';
import { read, type StudyFile, type WritableStudy } from './study-file.ts';
import { change } from './transaction.ts';

/** What tells one shape of file from another: its sheets' layouts and headers in order, whatever the sheets are called. */
export function shapeOf(mapping: Pick<Mapping, 'sheets'>): string {
  const shape = mapping.sheets.map((sheet) => [sheet.layout, sheet.columns.map((column) => column.header)]);
  return createHash('sha256').update(JSON.stringify(shape)).digest('hex');
}

/**
 * Keeps a mapping for the next file of its shape, in the place of an earlier one, whose name stays; a new one is called by `name`. Gives its
 * fingerprint where it is new, else null.
 */
export function rememberMapping(study: WritableStudy, mapping: Mapping, name = ''): string | null {
  return change(study, () => {
    const shape = shapeOf(mapping);
    const known = firstRow(study.database, 'SELECT 1 FROM mapping WHERE fingerprint = ?', shape) !== undefined;
    run(
      study.database,
      'INSERT INTO mapping (fingerprint, mapping, used_at, name) VALUES (?, ?, ?, ?) ON CONFLICT (fingerprint) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at',
      shape,
      JSON.stringify(mapping),
      study.now().toISOString(),
      name,
    );
    return known ? null : shape;
  });
}

/** The remembered mapping of a shape (see `shapeOf`), null for none. */
export function findMapping(study: StudyFile, shape: string): Mapping | null {
  const sql = 'SELECT mapping FROM mapping WHERE fingerprint = ?';
  const row = read(study, () => firstRow<{ mapping: string }>(study.database, sql, shape));
  return row === undefined ? null : mappingSchema.parse(JSON.parse(row.mapping));
}

/** Every remembered mapping, the last used first. */
export function rememberedMappings(study: StudyFile): Mapping[] {
  const sql = 'SELECT mapping FROM mapping ORDER BY used_at DESC, fingerprint';
  const found = read(study, () => rows<{ mapping: string }>(study.database, sql));
  return found.map((row) => mappingSchema.parse(JSON.parse(row.mapping)));
}

interface MappingRow {
  readonly fingerprint: string;
  readonly mapping: string;
  readonly usedAt: string;
  readonly name: string;
}

/** Every remembered mapping with its name, the last used first. */
export function listMappings(study: StudyFile): RememberedMapping[] {
  const sql = 'SELECT fingerprint, mapping, used_at AS usedAt, name FROM mapping ORDER BY used_at DESC, fingerprint';
  const found = read(study, () => rows<MappingRow>(study.database, sql));
  return found.map((row) => ({ ...row, mapping: mappingSchema.parse(JSON.parse(row.mapping)) }));
}

/** Keeps a mapping that a person edited or brought from elsewhere, and notes who did. */
export function keepMapping(study: WritableStudy, mapping: Mapping, name: string, by: string): void {
  change(study, () => {
    rememberMapping(study, mapping, name);
    record(study, by, 'keep-mapping', { fingerprint: shapeOf(mapping), name, mapping });
  });
}

/** Gives a remembered mapping another name. */
export function renameMapping(study: WritableStudy, fingerprint: string, name: string, by: string): void {
  change(study, () => {
    if (run(study.database, 'UPDATE mapping SET name = ? WHERE fingerprint = ?', name, fingerprint) > 0)
      record(study, by, 'rename-mapping', { fingerprint, name });
  });
}

/** Forgets a mapping: the next file of its shape is understood anew. */
export function forgetMapping(study: WritableStudy, fingerprint: string, by: string): void {
  change(study, () => {
    if (run(study.database, 'DELETE FROM mapping WHERE fingerprint = ?', fingerprint) > 0)
      record(study, by, 'forget-mapping', { fingerprint });
  });
}
