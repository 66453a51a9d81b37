import type { Migration } from './migrations.ts';

/**
 * What is kept of an import beside its values: what a person corrected before it, which values it cleared because the file no longer has them,
 * its problems, and its cells as they were understood. `corrected` is null for a cell that was left out. `rows` of kept cells begin at `first`.
 */
export const importRecords: Migration = {
  version: 8,
  sql: `
CREATE TABLE correction (
  import_id INTEGER NOT NULL REFERENCES import (id),
  sheet INTEGER NOT NULL,
  row INTEGER NOT NULL,
  column INTEGER NOT NULL,
  original TEXT NOT NULL,
  corrected TEXT,
  reason TEXT NOT NULL,
  PRIMARY KEY (import_id, sheet, row, column)
) STRICT, WITHOUT ROWID;

CREATE TABLE cleared (
  import_id INTEGER NOT NULL REFERENCES import (id),
  reading_id INTEGER NOT NULL REFERENCES reading (id),
  PRIMARY KEY (import_id, reading_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX cleared_reading ON cleared (reading_id);

CREATE TABLE import_report (
  import_id INTEGER PRIMARY KEY REFERENCES import (id),
  problems TEXT NOT NULL,
  cut INTEGER NOT NULL CHECK (cut IN (0, 1))
) STRICT;

CREATE TABLE kept_sheet (
  import_id INTEGER NOT NULL REFERENCES import (id),
  sheet INTEGER NOT NULL,
  name TEXT NOT NULL,
  rows INTEGER NOT NULL,
  columns INTEGER NOT NULL,
  mapping TEXT NOT NULL,
  PRIMARY KEY (import_id, sheet)
) STRICT, WITHOUT ROWID;

CREATE TABLE kept_cells (
  import_id INTEGER NOT NULL REFERENCES import (id),
  sheet INTEGER NOT NULL,
  first INTEGER NOT NULL,
  cells BLOB NOT NULL,
  PRIMARY KEY (import_id, sheet, first)
) STRICT, WITHOUT ROWID;

ALTER TABLE mapping ADD COLUMN name TEXT NOT NULL DEFAULT '';
`,
};
