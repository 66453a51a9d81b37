import type { Migration } from './migrations.ts';

/**
 * What an import brought, as a digest for each of its parts: rows that are never edited, only superseded, so that whatever else changes them shows.
 * `until` is the last row that is sealed, `rows` how many are. A later step that rewrites such rows has to empty this table.
 */
export const sealSchema: Migration = {
  version: 15,
  sql: `
CREATE TABLE seal (
  import_id INTEGER NOT NULL REFERENCES import (id),
  part TEXT NOT NULL,
  until INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (import_id, part)
) STRICT, WITHOUT ROWID;
`,
};
